/** Makes an API token; the record keeps its digest and the last four characters. */
import "server-only";
import type { Scope } from "#domain/access/permissions.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { digestOf, newToken } from "#platform/vault/vault.ts";
import { addToken } from "./record-workspace.sql.ts";

export interface NewToken {
  readonly id: number;
  /** Shown once. */
  readonly token: string;
}

export async function recordToken(
  sql: Sql,
  workspaceId: number,
  { name, scopes }: { readonly name: string; readonly scopes: readonly Scope[] },
): Promise<NewToken> {
  const token = newToken("wr");
  const values = [workspaceId, name, digestOf(token), token.slice(-4), [...scopes], platform().now()];
  const [row] = await sql.rows<{ id: number }>(addToken, values);
  if (row === undefined) throw new Error("the token was not stored");
  return { id: row.id, token };
}
