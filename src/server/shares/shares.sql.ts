/** The share links of a workspace. Times are epoch ms. */
import "server-only";
import { type MakerRow, makerColumns } from "#server/access/share-link.sql.ts";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's links at a time. $1 workspace */
export const lockShares = "SELECT pg_advisory_xact_lock(72707386, $1::int)";

export interface LinkRow extends MakerRow {
  readonly id: number;
  readonly name: string;
  readonly page: string;
  readonly query: string;
  readonly hint: string;
  readonly has_password: boolean;
  readonly created_by: string;
  readonly created_ms: number;
  readonly expires_ms: number;
  readonly revoked_ms: number | null;
  readonly opens: number;
  readonly last_opened_ms: number | null;
}

const columns = `id, name, page, query, hint, password_hash IS NOT NULL AS has_password, created_by,
  ${ms("created_at")} AS created_ms, ${ms("expires_at")} AS expires_ms, ${ms("revoked_at")} AS revoked_ms,
  opens, ${ms("last_opened_at")} AS last_opened_ms, ${makerColumns}`;

/** $1 workspace: the newest first. */
export const readLinks = `SELECT ${columns} FROM share_link s WHERE workspace_id = $1 ORDER BY id DESC LIMIT 500`;

/** $1 workspace, $2 now: how many open. */
export const countOpen = `
  SELECT count(*)::int AS links FROM share_link
  WHERE workspace_id = $1 AND revoked_at IS NULL AND expires_at > ${instant("$2")}`;

/** $1 workspace, $2 name, $3 page, $4 query, $5 digest, $6 hint, $7 password hash or null, $8 author, $9 now, $10 end, $11 user and $12 token. */
export const addLink = `
  INSERT INTO share_link AS s (workspace_id, name, page, query, digest, hint, password_hash, created_by, created_at,
    expires_at, maker_user_id, maker_token_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ${instant("$9")}, ${instant("$10")}, $11::int, $12::int)
  RETURNING ${columns}`;

/** $1 workspace, $2 link, $3 now; no row when it is unknown or revoked already. */
export const revokeLink = `
  UPDATE share_link AS s SET revoked_at = ${instant("$3")}
  WHERE workspace_id = $1 AND id = $2::int AND revoked_at IS NULL RETURNING ${columns}`;

/** $1 link, $2 now. */
export const noteOpening = `
  UPDATE share_link SET opens = opens + 1, last_opened_at = ${instant("$2")} WHERE id = $1::int`;

/** $1 link, $2 now: a wall looks once a minute; that is no new opening. */
export const noteLook = `
  UPDATE share_link SET last_opened_at = ${instant("$2")}
  WHERE id = $1::int AND (last_opened_at IS NULL OR last_opened_at < ${instant("$2")} - INTERVAL '5 minutes')`;
