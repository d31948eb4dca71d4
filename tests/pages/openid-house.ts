/** A real OpenID Connect provider on loopback: whoever arrives is signed in as the person whom the test names. */
import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export interface Resident {
  readonly sub: string;
  readonly email: string;
  readonly verified: boolean;
}

/** What goes wrong on the way. */
export type Twist = "nonce" | "state" | "cancelled" | "down" | null;

export interface OpenIdHouse {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Opens for the program at this address. */
  open(program: string): void;
  /** Who is signed in by whoever comes next. */
  expect(resident: Resident, twist?: Twist): void;
  close(): Promise<void>;
}

type Context = Parameters<Parameters<Provider["use"]>[0]>[0];

const clientId = "war-room";
const clientSecret = "a secret between the two of them";

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

export async function openIdHouse(): Promise<OpenIdHouse> {
  let provider: Provider | null = null;
  let resident: Resident = { sub: "nobody", email: "nobody@id.example", verified: false };
  let twist: Twist = null;
  const server = createServer((request, response) => {
    if (provider === null || twist === "down") request.socket.destroy();
    else void provider.callback()(request, response);
  });
  const issuer = `http://127.0.0.1:${await listen(server)}`;
  return {
    issuer,
    clientId,
    clientSecret,
    open: (program) => {
      provider = providerFor(issuer, program, () => resident);
      provider.use((context, next) => twisted(context, next, twist));
      provider.use((context, next) => signIn(context, next, { provider, resident, twist }));
    },
    expect: (next, wrong = null) => {
      resident = next;
      twist = wrong;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function providerFor(issuer: string, program: string, resident: () => Resident): Provider {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${program}/api/auth/callback/openid`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "house", use: "sig", alg: "RS256" }] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ["cookies of the house"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/enter/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, email: resident().email, email_verified: resident().verified, name: sub }),
    }),
  });
}

async function twisted(context: Context, next: () => Promise<void>, twist: Twist): Promise<void> {
  if (twist === "nonce" && context.path === "/auth") {
    const query = new URLSearchParams(context.querystring);
    query.set("nonce", "somebody-else-has-asked");
    context.querystring = query.toString();
  }
  await next();
  const target = context.response.get("location");
  if (twist === "state" && target.includes("code=")) {
    const url = new URL(target);
    url.searchParams.set("state", "of-another-browser");
    context.set("location", url.href);
  }
}

interface Entrance {
  readonly provider: Provider | null;
  readonly resident: Resident;
  readonly twist: Twist;
}

/** Signs in and consents at once, as a provider does for somebody who has been there before. */
async function signIn(context: Context, next: () => Promise<void>, entrance: Entrance): Promise<void> {
  const { provider, resident, twist } = entrance;
  if (provider === null || !context.path.startsWith("/enter/")) return next();
  const { params } = await provider.interactionDetails(context.req, context.res);
  if (twist === "cancelled") {
    const result = { error: "access_denied", error_description: "the person turned back" };
    return provider.interactionFinished(context.req, context.res, result);
  }
  const grant = new provider.Grant({ accountId: resident.sub, clientId: String(params.client_id) });
  grant.addOIDCScope("openid email profile");
  const result = { login: { accountId: resident.sub }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(context.req, context.res, result);
}
