/** The API tokens of a workspace. */
import "server-only";

export interface TokenListRow {
  readonly id: number;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly created_ms: string;
  readonly last_used_ms: string | null;
  readonly revoked_ms: string | null;
}

export const tokensOf = `
  SELECT id, name, hint, scopes,
    (extract(epoch FROM created_at) * 1000)::bigint AS created_ms,
    (extract(epoch FROM last_used_at) * 1000)::bigint AS last_used_ms,
    (extract(epoch FROM revoked_at) * 1000)::bigint AS revoked_ms
  FROM api_token WHERE workspace_id = $1 ORDER BY id DESC LIMIT 200`;

/** $1 workspace, $2 token, $3 epoch milliseconds; no row when it is unknown or revoked already. */
export const revokeToken = `
  UPDATE api_token SET revoked_at = to_timestamp($3::double precision / 1000)
  WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING name`;

export const addToken = `
  INSERT INTO api_token (workspace_id, name, digest, hint, scopes, created_at)
  VALUES ($1, $2, $3, $4, $5::text[], to_timestamp($6::double precision / 1000)) RETURNING id`;
