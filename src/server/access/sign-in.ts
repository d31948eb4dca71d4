/** Checks an e-mail and a password, or an identity vouched for by the configured OpenID provider. */
import "server-only";
import { z } from "zod";
import { Email } from "#domain/access/member.ts";
import { longestPassword } from "#domain/access/password.ts";
import { platform } from "#platform/slot.ts";
import { passwordMatches } from "./password-hash.ts";
import { personByEmail, type SignInRow } from "./sign-in.sql.ts";
import { countFailure, forgetFailure, refuseTooManyFailures } from "./sign-in-throttle.ts";

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
  const attempt = { email, address };
  refuseTooManyFailures(attempt);
  countFailure(attempt);
  const person = await readPerson(email);
  const matches = await passwordMatches(password, person?.password_hash ?? null);
  if (person === null || !matches) {
    platform().log.warn({ userId: person?.id ?? null }, "sign-in failed");
    return null;
  }
  forgetFailure(attempt);
  return signedIn(person, "password");
}

const Vouched = z.object({ email: Email, email_verified: z.literal(true) });

/** Only an existing person, and only when the provider says that it has verified the address. */
export async function signInByProvider(profile: unknown): Promise<SignedIn | null> {
  const parsed = Vouched.safeParse(profile);
  const person = parsed.success ? await readPerson(parsed.data.email) : null;
  if (person === null) {
    platform().log.warn({ verified: parsed.success }, "sign-in by the OpenID provider failed");
    return null;
  }
  return signedIn(person, "openid");
}

async function readPerson(email: string): Promise<SignInRow | null> {
  const [row] = await platform().record.rows<SignInRow>(personByEmail, [email]);
  return row ?? null;
}

function signedIn(person: SignInRow, by: "password" | "openid"): SignedIn {
  platform().log.info({ userId: person.id, by }, "signed in");
  return { id: person.id, name: person.name, version: person.session_version };
}
