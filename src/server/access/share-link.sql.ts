/** Whom a share link lets in, and to what. */
import "server-only";
import type { WorkspaceRow } from "./identify.sql.ts";

/** Who made a link, as they stand today; all null where it was the installation itself. */
export interface MakerRow {
  readonly maker_user_id: number | null;
  readonly maker_token_id: number | null;
  /** null for somebody who left, or may not sign in any more. */
  readonly maker_role: string | null;
  /** null for a token that was revoked. */
  readonly maker_scopes: readonly string[] | null;
}

/** Of `share_link s`. */
export const makerColumns = `s.maker_user_id, s.maker_token_id,
    (SELECT m.role FROM membership m JOIN user_account u ON u.id = m.user_id
      WHERE m.workspace_id = s.workspace_id AND m.user_id = s.maker_user_id AND u.disabled_at IS NULL) AS maker_role,
    (SELECT t.scopes FROM api_token t
      WHERE t.workspace_id = s.workspace_id AND t.id = s.maker_token_id AND t.revoked_at IS NULL) AS maker_scopes`;

export interface ShareRow extends WorkspaceRow, MakerRow {
  readonly share_id: number;
  readonly share_name: string;
  readonly page: string;
  readonly query: string;
  readonly password_hash: string | null;
}

/** $1 digest, $2 epoch ms: a link that has expired or was revoked is no link. */
export const shareByDigest = `
  SELECT w.id, w.slug, w.name, w.timezone, w.currency, w.margin,
    s.id AS share_id, s.name AS share_name, s.page, s.query, s.password_hash, ${makerColumns}
  FROM share_link s JOIN workspace w ON w.id = s.workspace_id
  WHERE s.digest = $1 AND s.revoked_at IS NULL AND s.expires_at > to_timestamp($2::float8 / 1000)`;

/** $1 link, $2 epoch ms. */
export const sharePassword = `
  SELECT password_hash FROM share_link
  WHERE id = $1::int AND revoked_at IS NULL AND expires_at > to_timestamp($2::float8 / 1000)`;
