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
