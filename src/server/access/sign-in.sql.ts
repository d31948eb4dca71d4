/** The person behind an e-mail address. */
import "server-only";

export interface SignInRow {
  readonly id: number;
  readonly name: string;
  readonly password_hash: string | null;
  readonly session_version: number;
}

/** $1 e-mail as stored; a disabled person is nobody. */
export const personByEmail = `
  SELECT id, name, password_hash, session_version FROM user_account WHERE email = $1 AND disabled_at IS NULL`;

export interface OpenIdRow extends SignInRow {
  readonly disabled: boolean;
}

/** $1 issuer, $2 subject. */
export const personByOpenId = `
  SELECT id, name, password_hash, session_version, disabled_at IS NOT NULL AS disabled
  FROM user_account WHERE openid_issuer = $1 AND openid_subject = $2`;

/**
 * $1 e-mail as stored, $2 issuer, $3 subject, $4 epoch milliseconds. No row when nobody has the address, or somebody
 * who is linked already. The link and its entries in the audit logs of the person's workspaces are one statement.
 */
export const linkOpenId = `
  WITH linked AS (
    UPDATE user_account
    SET openid_issuer = $2, openid_subject = $3, openid_at = to_timestamp($4::double precision / 1000)
    WHERE email = $1 AND disabled_at IS NULL AND openid_subject IS NULL
    RETURNING id, name, password_hash, session_version
  ), noted AS (
    INSERT INTO audit_entry (workspace_id, at, actor_kind, actor_id, actor_name, action, subject, detail)
    SELECT m.workspace_id, to_timestamp($4::double precision / 1000), 'user', l.id, l.name, 'account.openid', l.name,
      jsonb_build_object('issuer', $2::text)
    FROM linked l JOIN membership m ON m.user_id = l.id
  )
  SELECT id, name, password_hash, session_version FROM linked`;
