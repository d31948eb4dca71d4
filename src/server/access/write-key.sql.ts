/** Write keys: whose events they let in. */
import "server-only";

export interface WriteKeyRow {
  readonly source_id: number;
  readonly workspace_id: number;
  readonly currency: string;
  readonly timezone: string;
  readonly expires_ms: string | null;
}

export const writeKeyByDigest = `
  SELECT s.id AS source_id, w.id AS workspace_id, w.currency, w.timezone,
    (extract(epoch FROM k.expires_at) * 1000)::bigint AS expires_ms
  FROM write_key k JOIN source s ON s.id = k.source_id JOIN workspace w ON w.id = s.workspace_id
  WHERE k.digest = $1`;

export interface KeyRow {
  readonly id: number;
  readonly source_id: number;
  readonly source: string;
  readonly hint: string;
  readonly created_ms: string;
  readonly expires_ms: string | null;
}

export const writeKeysOf = `
  SELECT k.id, s.id AS source_id, s.name AS source, k.hint,
    (extract(epoch FROM k.created_at) * 1000)::bigint AS created_ms,
    (extract(epoch FROM k.expires_at) * 1000)::bigint AS expires_ms
  FROM write_key k JOIN source s ON s.id = k.source_id
  WHERE s.workspace_id = $1 ORDER BY s.name, k.id DESC`;

/** $1 workspace, $2 source name; locked until the new key is in. */
export const lockSource = `SELECT id FROM source WHERE workspace_id = $1 AND name = $2 FOR UPDATE`;

/** $1 source, $2 epoch milliseconds. A key that ends sooner keeps its end. */
export const endWriteKeys = `
  UPDATE write_key SET expires_at = to_timestamp($2::double precision / 1000)
  WHERE source_id = $1 AND (expires_at IS NULL OR expires_at > to_timestamp($2::double precision / 1000))`;

export const addWriteKey = `
  INSERT INTO write_key (source_id, digest, hint, created_at)
  VALUES ($1, $2, $3, to_timestamp($4::double precision / 1000)) RETURNING id`;
