/** What a person changes about their own account. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "./caller.ts";
import { hashPassword, passwordMatches } from "./password-hash.ts";
import { accountOf, endSessions, setPassword } from "./record-member.sql.ts";
import { tryPassword } from "./sign-in-throttle.ts";

/** Ends every session of the person, this one too. Throws `forbidden` for a token. */
export async function endOwnSessions(caller: Caller): Promise<void> {
  await platform().record.rows(endSessions, [personOf(caller)]);
}

/** Every session ends. Throws `forbidden` for a wrong current password, `limit` after too many of them. */
export async function saveOwnPassword(caller: Caller, current: string, wanted: string): Promise<void> {
  const { record } = platform();
  const userId = personOf(caller);
  const [row] = await record.rows<{ email: string; password_hash: string | null }>(accountOf, [userId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such person.");
  const attempt = { email: row.email, address: `user:${userId}` };
  if (!(await tryPassword(attempt, () => passwordMatches(current, row.password_hash)))) {
    throw new Refusal("forbidden", "The current password is not right.");
  }
  await record.rows(setPassword, [userId, await hashPassword(wanted)]);
}

function personOf(caller: Caller): number {
  if (caller.kind === "user" && caller.id !== null) return caller.id;
  throw new Refusal("forbidden", "Only a person who is signed in has an account.");
}
