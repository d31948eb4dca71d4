/** Makes a write key for a source; the record keeps its digest and the last four characters. */
import "server-only";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { digestOf, newToken } from "#platform/vault/vault.ts";
import { addWriteKey } from "./write-key.sql.ts";

export interface NewWriteKey {
  readonly id: number;
  /** Shown once. */
  readonly key: string;
}

export async function recordWriteKey(sql: Sql, sourceId: number): Promise<NewWriteKey> {
  const key = newToken("wk");
  const [row] = await sql.rows<{ id: number }>(addWriteKey, [sourceId, digestOf(key), key.slice(-4), platform().now()]);
  if (row === undefined) throw new Error("the write key was not stored");
  return { id: row.id, key };
}
