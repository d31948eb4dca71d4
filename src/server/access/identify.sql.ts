/** Who a session or a token belongs to, with the workspace they name. */
import "server-only";

export interface WorkspaceRow {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly timezone: string;
  readonly currency: string;
  readonly margin: number;
}

export const workspaceBySlug = `
  SELECT id, slug, name, timezone, currency, margin FROM workspace WHERE slug = $1`;

export interface UserRow {
  readonly id: number;
  readonly name: string;
  readonly session_version: number;
}

/** $1 user; a disabled user is nobody. */
export const activeUser = `
  SELECT id, name, session_version FROM user_account WHERE id = $1 AND disabled_at IS NULL`;

export interface MembershipRow extends WorkspaceRow {
  readonly role: string;
}

/** $1 user, $2 slug or null for each workspace of the user. At most two: more than one is ambiguous. */
export const membershipsOf = `
  SELECT w.id, w.slug, w.name, w.timezone, w.currency, w.margin, m.role
  FROM membership m JOIN workspace w ON w.id = m.workspace_id
  WHERE m.user_id = $1 AND ($2::text IS NULL OR w.slug = $2)
  ORDER BY w.id LIMIT 2`;

export interface TokenRow extends WorkspaceRow {
  readonly token_id: number;
  readonly token_name: string;
  readonly scopes: readonly string[];
  readonly last_used_ms: string | null;
}

export const tokenByDigest = `
  SELECT w.id, w.slug, w.name, w.timezone, w.currency, w.margin,
    t.id AS token_id, t.name AS token_name, t.scopes,
    (extract(epoch FROM t.last_used_at) * 1000)::bigint AS last_used_ms
  FROM api_token t JOIN workspace w ON w.id = t.workspace_id
  WHERE t.digest = $1 AND t.revoked_at IS NULL`;

/** $1 token, $2 epoch milliseconds. */
export const touchToken = `
  UPDATE api_token SET last_used_at = to_timestamp($2::double precision / 1000) WHERE id = $1`;
