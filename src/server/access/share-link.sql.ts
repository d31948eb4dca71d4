/** Whom a share link lets in, and to what. */
import "server-only";
import type { WorkspaceRow } from "./identify.sql.ts";

export interface ShareRow extends WorkspaceRow {
  readonly share_id: number;
  readonly share_name: string;
  readonly page: string;
  readonly query: string;
  readonly password_hash: string | null;
}

/** $1 digest, $2 epoch ms: a link that has expired or was revoked is no link. */
export const shareByDigest = `
  SELECT w.id, w.slug, w.name, w.timezone, w.currency, w.margin,
    s.id AS share_id, s.name AS share_name, s.page, s.query, s.password_hash
  FROM share_link s JOIN workspace w ON w.id = s.workspace_id
  WHERE s.digest = $1 AND s.revoked_at IS NULL AND s.expires_at > to_timestamp($2::float8 / 1000)`;

/** $1 link, $2 epoch ms. */
export const sharePassword = `
  SELECT password_hash FROM share_link
  WHERE id = $1::int AND revoked_at IS NULL AND expires_at > to_timestamp($2::float8 / 1000)`;
