/** Sign-in and sign-out over next-auth: a signed session cookie for 12 hours, by password or OpenID Connect. */
import "server-only";
import type { NextRequest } from "next/server";
import type { AuthOptions } from "next-auth";
import * as nextAuth from "next-auth/next";
import { z } from "zod";
import { returnPath } from "#domain/access/return-path.ts";
import { isRefusal } from "#domain/base/refusal.ts";
import { platform } from "#platform/slot.ts";
import { openIdProvider } from "./openid-provider.ts";
import { cookiesAreSecure, sessionCookieName, sessionSeconds } from "./session-cookie.ts";
import { signInByPassword } from "./sign-in.ts";

/** The person whom a provider of next-auth hands on. */
const Person = z.object({ id: z.coerce.number().int().positive(), version: z.int().positive() });

function authOptions(): AuthOptions {
  const { vault, log } = platform();
  const secure = cookiesAreSecure();
  return {
    secret: vault.sessionSecret,
    providers: [passwordProvider, ...openIdProvider()],
    session: { strategy: "jwt", maxAge: sessionSeconds },
    jwt: { maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    callbacks: {
      signIn: ({ user }) => Person.safeParse(user).success || `/sign-in?error=${refusalOf(user)}`,
      redirect: ({ url, baseUrl }) => returnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      jwt: ({ user }) => {
        const { id, version } = Person.parse(user);
        return { userId: id, version };
      },
    },
    // Codes only: what next-auth adds to them can hold personal data.
    logger: { error: (code) => log.warn({ code }, "sign-in"), warn: () => undefined, debug: () => undefined },
  };
}

function refusalOf(user: object): string {
  return "refusal" in user && typeof user.refusal === "string" ? user.refusal : "AccessDenied";
}

const passwordProvider: AuthOptions["providers"][number] = {
  id: "password",
  name: "Password",
  type: "credentials",
  credentials: {},
  authorize: async (typed, request) => {
    try {
      const person = await signInByPassword(typed, addressOf(request.headers));
      return person === null ? null : { ...person, id: String(person.id) };
    } catch (thrown) {
      if (isRefusal(thrown)) throw new Error(thrown.code);
      platform().log.error({ err: thrown }, "sign-in failed unexpectedly");
      throw new Error("unexpected");
    }
  },
};

/** The address that the nearest proxy, or the process itself, saw: the last of the list, never the first. */
function addressOf(headers: Readonly<Record<string, unknown>> | undefined): string {
  const forwarded = headers?.["x-forwarded-for"];
  return typeof forwarded === "string" ? (forwarded.split(",").at(-1)?.trim() ?? "") : "";
}

/** What the page needs; `session` is left out, because reading it would prolong it. */
const opened = new Set(["csrf", "providers", "signin", "callback", "signout", "error"]);

interface AuthContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** The handler of `/api/auth/*`. */
export async function authRoute(request: NextRequest, context: AuthContext): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!opened.has(action)) return new Response(null, { status: 404 });
  const answer: unknown = await handler()(request, context, authOptions());
  if (!(answer instanceof Response)) throw new Error("next-auth gave no answer");
  const headers = new Headers(answer.headers);
  headers.set("Cache-Control", "no-store");
  return new Response(answer.body, { status: answer.status, headers });
}

type NextAuthHandler = (request: NextRequest, context: AuthContext, options: AuthOptions) => unknown;

/** next-auth is CommonJS: bundlers hand over its default export, Node hands over the module around it. */
function handler(): NextAuthHandler {
  const outer: unknown = nextAuth.default;
  const inner: unknown = typeof outer === "object" && outer !== null && "default" in outer ? outer.default : outer;
  if (!isHandler(inner)) throw new Error("next-auth has no handler");
  return inner;
}

function isHandler(value: unknown): value is NextAuthHandler {
  return typeof value === "function";
}
