/** People and their memberships. */
import "server-only";

/** No row when the e-mail is known. */
export const addUser = `
  INSERT INTO user_account (email, name, password_hash) VALUES ($1, $2, $3)
  ON CONFLICT (email) DO NOTHING RETURNING id`;

export const userByEmail = `SELECT id, name, disabled_at IS NOT NULL AS disabled FROM user_account WHERE email = $1`;

/** No row when the person is a member already. */
export const addMembership = `
  INSERT INTO membership (workspace_id, user_id, role) VALUES ($1, $2, $3)
  ON CONFLICT (workspace_id, user_id) DO NOTHING RETURNING user_id`;

/** Taken before an administrator is taken away, so that two at once cannot leave none. */
export const lockAdmins = `
  SELECT m.user_id, m.role, u.name FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.workspace_id = $1 AND (m.role = 'admin' OR m.user_id = $2)
  ORDER BY m.user_id FOR UPDATE OF m`;

export const setRole = `UPDATE membership SET role = $3 WHERE workspace_id = $1 AND user_id = $2`;

export const removeMembership = `DELETE FROM membership WHERE workspace_id = $1 AND user_id = $2`;

export interface MemberRow {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly disabled: boolean;
  readonly joined_ms: string;
}

export const membersOf = `
  SELECT u.id, u.email, u.name, m.role, u.disabled_at IS NOT NULL AS disabled,
    (extract(epoch FROM m.created_at) * 1000)::bigint AS joined_ms
  FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.workspace_id = $1 ORDER BY lower(u.name), u.id`;

/** Ends every session of the person. */
export const endSessions = `
  UPDATE user_account SET session_version = session_version + 1 WHERE id = $1 RETURNING session_version`;

export const setPassword = `
  UPDATE user_account SET password_hash = $2, session_version = session_version + 1 WHERE id = $1`;

export const accountOf = `SELECT email, password_hash FROM user_account WHERE id = $1 AND disabled_at IS NULL`;

export const workspacesOf = `
  SELECT w.slug, w.name, m.role FROM membership m JOIN workspace w ON w.id = m.workspace_id
  WHERE m.user_id = $1 ORDER BY lower(w.name), w.id LIMIT 200`;
