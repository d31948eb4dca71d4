/** Reads and rotates the keys with which SDKs send events. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { recordWriteKey } from "./record-write-key.ts";
import {
  endWriteKeys,
  type KeyRow,
  lockSource,
  type WriteKeyRow,
  writeKeyByDigest,
  writeKeysOf,
} from "./write-key.sql.ts";

/** How long the old key works after a rotation. */
const graceMs = 24 * 60 * 60 * 1000;

export interface WriteKeyHolder {
  readonly sourceId: number;
  readonly workspaceId: number;
  readonly currency: string;
  readonly timezone: string;
  /** End of the grace after a rotation, epoch milliseconds; null for a key without an end. */
  readonly expiresAt: number | null;
  readonly expired: boolean;
}

/** `digest` from `digestOf(key)`; null for a key that nobody made. */
export async function readWriteKey(sql: Sql, digest: string): Promise<WriteKeyHolder | null> {
  const [row] = await sql.rows<WriteKeyRow>(writeKeyByDigest, [digest]);
  if (row === undefined) return null;
  const expiresAt = row.expires_ms === null ? null : Number(row.expires_ms);
  const { source_id: sourceId, workspace_id: workspaceId, currency, timezone } = row;
  const expired = expiresAt !== null && expiresAt <= platform().now();
  return { sourceId, workspaceId, currency, timezone, expiresAt, expired };
}

const iso = (text: string) => new Date(Number(text)).toISOString();

export interface ListedKey {
  readonly id: number;
  readonly source: string;
  /** The last four characters. */
  readonly hint: string;
  /** Both are ISO instants. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
}

export async function readWriteKeys(workspaceId: number): Promise<ListedKey[]> {
  const found = await platform().record.rows<KeyRow>(writeKeysOf, [workspaceId]);
  return found.map((row) => ({
    id: row.id,
    source: row.source,
    hint: row.hint,
    createdAt: iso(row.created_ms),
    expiresAt: row.expires_ms === null ? null : iso(row.expires_ms),
  }));
}

/** A new key for the source; the keys before it work for 24 hours more. Throws `unknown` for another source. */
export function rotateKeyOf(workspaceId: number, source: string): Promise<{ key: string; graceUntil: number }> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    const [row] = await sql.rows<{ id: number }>(lockSource, [workspaceId, source]);
    if (row === undefined) throw new Refusal("unknown", `There is no source "${source}".`);
    const graceUntil = now() + graceMs;
    await sql.rows(endWriteKeys, [row.id, graceUntil]);
    const { key } = await recordWriteKey(sql, row.id);
    return { key, graceUntil };
  });
}
