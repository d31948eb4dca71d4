/** The OpenID Connect provider of OIDC_ISSUER, when it is configured. */
import "server-only";
import type { AuthOptions } from "next-auth";
import { platform } from "#platform/slot.ts";
import { signInByProvider } from "./sign-in.ts";

/** No person: next-auth wants an id, and sign-in refuses this one. */
const nobody = { id: "0" };

/** One provider, or none. State, nonce and PKCE are bound to it; e-mail must be verified by it. */
export function openIdProvider(): AuthOptions["providers"] {
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
      profile: async (claims: unknown) => {
        const person = await signInByProvider(claims);
        return person === null ? nobody : { ...person, id: String(person.id) };
      },
    },
  ];
}

/** The provider's name for the sign-in page; null when none is configured. */
export function openIdName(): string | null {
  return openIdProvider()[0]?.name ?? null;
}
