/** How a server component asks a door: with the session of the person who looks at the page. */
import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { isRefusal } from "#domain/base/refusal.ts";
import { type Caller, type Credentials, isUnauthenticated } from "#server/access/caller.ts";
import { forOnePage, identify, identifyWithin } from "#server/access/identify.ts";
import { openIdName } from "#server/access/openid-provider.ts";
import { type OwnWorkspace, readWorkspacesOf } from "#server/access/read-members.ts";
import { readSession, sessionCookieName } from "#server/access/session-cookie.ts";
import { readSetupState } from "#server/access/set-up.ts";
import type { Door } from "./door.ts";
import { explained } from "./unexpected.ts";

/** By the request's own cookies, which live as long as the request. */
const pages = new WeakMap<object, Map<string, Promise<Credentials>>>();

/** The session of this page's reader, for the workspace in the page's path: read once for all the doors of a page. */
export async function credentialsOfPage(workspace: string | null): Promise<Credentials> {
  const given = await cookies();
  const session = given.get(sessionCookieName())?.value;
  const known = pages.get(given) ?? new Map<string, Promise<Credentials>>();
  pages.set(given, known);
  const name = JSON.stringify([workspace, session ?? null]);
  const found = known.get(name) ?? readSession(session).then((read) => forOnePage({ session: read, workspace }));
  known.set(name, found);
  return found;
}

/** Who looks at this page. Signed out → the sign-in page; a workspace that is not theirs → 404. */
export async function callerOfPage(workspace: string): Promise<Caller> {
  return orElsewhere(async () => identifyWithin(await credentialsOfPage(workspace)), workspace);
}

/** Asks a door for this page's reader. Signed out → sign-in; unknown → 404; not for the role → 403; other refusals are thrown. */
export async function ask<Output>(door: Door<Output>, workspace: string, raw: unknown): Promise<Output> {
  return orElsewhere(async () => door(await credentialsOfPage(workspace), raw), workspace);
}

async function orElsewhere<Output>(attempt: () => Promise<Output>, workspace: string): Promise<Output> {
  try {
    return await attempt();
  } catch (thrown) {
    if (isUnauthenticated(thrown)) redirect(`/sign-in?to=${encodeURIComponent(await pathOfPage(workspace))}`);
    if (isRefusal(thrown) && thrown.code === "unknown") notFound();
    if (isRefusal(thrown) && thrown.code === "forbidden") forbidden();
    throw explained(thrown, { page: workspace });
  }
}

/** The proxy notes the path of each page request; without it, the workspace's first page. */
async function pathOfPage(workspace: string): Promise<string> {
  return (await headers()).get("x-warroom-path") ?? `/w/${encodeURIComponent(workspace)}`;
}

export interface Entrance {
  /** Nothing is set up yet. */
  readonly empty: boolean;
  readonly signedIn: boolean;
  /** Of the person who is signed in, by name. */
  readonly workspaces: readonly OwnWorkspace[];
  /** Name of the OpenID provider; null when none is configured. */
  readonly openId: string | null;
}

/** What sign-in and set-up need to know. */
export async function entrance(): Promise<Entrance> {
  const [{ empty }, person] = await Promise.all([readSetupState(), personOfPage()]);
  const workspaces = person === null ? [] : await readWorkspacesOf(person);
  return { empty, signedIn: person !== null, workspaces, openId: openIdName() };
}

async function personOfPage(): Promise<number | null> {
  try {
    return (await identify(await credentialsOfPage(null))).id;
  } catch (thrown) {
    if (isUnauthenticated(thrown)) return null;
    throw explained(thrown, { page: "entrance" });
  }
}
