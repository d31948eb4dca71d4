/** The OpenID Connect provider of OIDC_ISSUER, when it is configured. */
import "server-only";
import type { AuthOptions } from "next-auth";
import { platform } from "#platform/slot.ts";
import { type OpenIdRefusal, signInByOpenId } from "./sign-in-openid.ts";

type Providers = AuthOptions["providers"];

/** One provider, or none. State, nonce and PKCE are bound to it. */
export function openIdProvider(): Providers {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = platform().env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return [];
  return [
    {
      id: "openid",
      name: new URL(issuer).host,
      type: "oauth",
      wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
      issuer,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      userinfo: {
        request: async ({ client, tokens }) => {
          const claims = readClaims(tokens);
          if ("email" in claims || tokens.access_token === undefined) return claims;
          // Many providers tell the e-mail address only when asked with the access token.
          const more = await client.userinfo(tokens.access_token);
          if (more.sub !== claims.sub) throw new Error("the provider answered about somebody else");
          return { ...more, ...claims };
        },
      },
      profile: (claims: unknown) => personOf(claims, issuer),
    },
  ];
}

interface Claims {
  readonly sub?: string;
}

/** next-auth hands over openid-client's own set of tokens, whose signature, issuer, audience and nonce are checked. */
function readClaims(tokens: object): Claims {
  const claims: unknown = "claims" in tokens && typeof tokens.claims === "function" ? tokens.claims() : {};
  return typeof claims === "object" && claims !== null ? claims : {};
}

interface Vouched {
  /** "0" is nobody: next-auth wants an id, and sign-in refuses this one. */
  readonly id: string;
  readonly refusal?: OpenIdRefusal;
}

async function personOf(claims: unknown, issuer: string): Promise<Vouched> {
  try {
    const person = await signInByOpenId(claims, issuer);
    return typeof person === "string" ? { id: "0", refusal: person } : { ...person, id: String(person.id) };
  } catch (thrown) {
    platform().log.error({ err: thrown }, "sign-in failed unexpectedly");
    return { id: "0", refusal: "failed" };
  }
}

/** The provider's name for the sign-in page; null when none is configured. */
export function openIdName(): string | null {
  return openIdProvider()[0]?.name ?? null;
}
