/** Checks an e-mail and a password. */
import "server-only";
import { z } from "zod";
import { Email } from "#domain/access/member.ts";
import { longestPassword } from "#domain/access/password.ts";
import { platform } from "#platform/slot.ts";
import { passwordMatches } from "./password-hash.ts";
import { personByEmail, type SignInRow } from "./sign-in.sql.ts";
import { tryPassword } from "./sign-in-throttle.ts";

export interface SignedIn {
  readonly id: number;
  readonly name: string;
  readonly version: number;
}

const Typed = z.object({
  email: Email,
  password: z
    .string()
    .min(1)
    .max(longestPassword * 2),
});

/** null when e-mail and password do not belong together: which of the two is wrong stays untold. Throws `limit`. */
export async function signInByPassword(typed: unknown, address: string): Promise<SignedIn | null> {
  const parsed = Typed.safeParse(typed);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const person = await readPerson(email);
  const hash = person?.password_hash ?? null;
  const right = await tryPassword({ email, address }, () => passwordMatches(password, hash));
  if (person === null || !right) {
    platform().log.warn({ userId: person?.id ?? null }, "sign-in failed");
    return null;
  }
  return signedIn(person, "password");
}

async function readPerson(email: string): Promise<SignInRow | null> {
  const [row] = await platform().record.rows<SignInRow>(personByEmail, [email]);
  return row ?? null;
}

/** The person as sessions name them; `by` goes to the log. */
export function signedIn(person: SignInRow, by: "password" | "openid"): SignedIn {
  platform().log.info({ userId: person.id, by }, "signed in");
  return { id: person.id, name: person.name, version: person.session_version };
}
