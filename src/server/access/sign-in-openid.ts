/** Signs in whom the OpenID provider vouches for: known by issuer and subject, linked once by a verified e-mail. */
import "server-only";
import { z } from "zod";
import { Email } from "#domain/access/member.ts";
import { platform } from "#platform/slot.ts";
import { linkOpenId, type OpenIdRow, personByEmail, personByOpenId, type SignInRow } from "./sign-in.sql.ts";
import { type SignedIn, signedIn } from "./sign-in.ts";

/** Why the provider's word is not enough: each is a sentence of the sign-in page. */
export type OpenIdRefusal = "denied" | "unverified" | "linked" | "failed";

const Claims = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.unknown().optional(),
});

/**
 * Issuer and subject decide. Only who is new to both is looked for by e-mail, which must be verified and belong to a
 * person whom nobody was linked to before; from then on a changed address changes nothing.
 */
export async function signInByOpenId(claims: unknown, issuer: string): Promise<SignedIn | OpenIdRefusal> {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success || bare(parsed.data.iss) !== bare(issuer)) return refused("failed");
  const { sub, email, email_verified: verified } = parsed.data;
  const known = await personOf(issuer, sub);
  if (known !== null) return known.disabled ? refused("denied") : signedIn(known, "openid");
  const address = Email.safeParse(email);
  if (!address.success || verified !== true) return refused("unverified");
  return link(address.data, issuer, sub);
}

/** Two sign-ins at the same moment link once; the second finds what the first has linked. */
async function link(email: string, issuer: string, subject: string): Promise<SignedIn | OpenIdRefusal> {
  const { record, log, now } = platform();
  const [linked] = await record.rows<SignInRow>(linkOpenId, [email, bare(issuer), subject, now()]);
  if (linked !== undefined) {
    log.info({ userId: linked.id }, "linked to the OpenID provider");
    return signedIn(linked, "openid");
  }
  const meanwhile = await personOf(issuer, subject);
  if (meanwhile !== null && !meanwhile.disabled) return signedIn(meanwhile, "openid");
  const [holder] = await record.rows<SignInRow>(personByEmail, [email]);
  return refused(holder === undefined ? "denied" : "linked");
}

async function personOf(issuer: string, subject: string): Promise<OpenIdRow | null> {
  const [row] = await platform().record.rows<OpenIdRow>(personByOpenId, [bare(issuer), subject]);
  return row ?? null;
}

function refused(why: OpenIdRefusal): OpenIdRefusal {
  platform().log.warn({ why }, "sign-in by the OpenID provider refused");
  return why;
}

/** One spelling per issuer. */
const bare = (issuer: string) => issuer.replace(/\/+$/, "");
