/** What a request brings: its token, its share link or its session, the workspace that it names, and whether its origin is ours. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { platform } from "#platform/slot.ts";
import type { Credentials } from "#server/access/caller.ts";
import { readSession, sessionCookieName } from "#server/access/session-cookie.ts";

/** A token wins over a cookie. */
export async function credentialsOf(request: Request): Promise<Credentials> {
  const workspace = new URL(request.url).searchParams.get("workspace");
  const authorization = request.headers.get("authorization");
  const share = authorization === null ? null : shareOf(authorization, request);
  if (share !== null) return { share, workspace };
  if (authorization !== null) return { authorization, workspace };
  return { session: await readSession(cookieOf(request, sessionCookieName())), workspace };
}

const longestShare = 512;

/** `Share <token>`, or `Share <token> <pass>`. */
function shareOf(authorization: string, request: Request): NonNullable<Credentials["share"]> | null {
  const [, token, pass = null] =
    /^Share +([\w-]+)(?: +([\w-]+))?$/.exec(authorization.length > longestShare ? "" : authorization.trim()) ?? [];
  // The address that the nearest proxy, or the process itself, saw: the last of the list.
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return token === undefined ? null : { token, pass, address };
}

function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [key = "", ...value] = pair.split("=");
    if (key.trim() === name) return value.join("=").trim();
  }
  return undefined;
}

/**
 * Refuses a change that a foreign page could have sent with this browser's cookie. Origin must be present and ours;
 * forwarded headers do not count. A request with a token carries no cookie's authority and is not asked.
 */
export function refuseForeignOrigin(request: Request): void {
  if (request.headers.get("authorization") !== null) return;
  const origin = request.headers.get("origin");
  if (origin !== null && URL.canParse(origin) && isOurs(new URL(origin), request)) return;
  throw new Refusal("forbidden", "The request does not come from a page of this War Room.");
}

function isOurs(origin: URL, request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const published = platform().env.WARROOM_URL;
  if (published !== undefined && new URL(published).origin === origin.origin) return true;
  return origin.host === request.headers.get("host");
}
