/** Turns credentials into somebody known: a person, an API token, a share link, the installation's administrator or a job. */
import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { type Role, roles, type Scope, scopes } from "#domain/access/permissions.ts";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { platform } from "#platform/slot.ts";
import { digestOf } from "#platform/vault/vault.ts";
import { type Caller, type Credentials, type Identity, Unauthenticated } from "./caller.ts";
import {
  activeUser,
  type MembershipRow,
  membershipsOf,
  type TokenRow,
  tokenByDigest,
  touchToken,
  type UserRow,
  type WorkspaceRow,
  workspaceBySlug,
} from "./identify.sql.ts";
import { holdsSetUpToken } from "./set-up-state.ts";
import type { ShareRow } from "./share-link.sql.ts";
import { readShare, type ShareCredential, sharedQuestionOf } from "./share-link.ts";

const longestToken = 512;
/** How exact "last used" is. */
const touchEveryMs = 60_000;

const nobody = { id: null, role: null, scopes: [] } as const;

/** Who asks, without a workspace: for what concerns the whole installation. Throws Unauthenticated. */
export async function identify(credentials: Credentials): Promise<Identity> {
  if (credentials.system !== undefined) return { ...nobody, kind: "system", name: credentials.system };
  if (credentials.share !== undefined) return (await identifyShare(credentials.share)).identity;
  const bearer = bearerOf(credentials);
  if (bearer === null) return identifyUser(credentials);
  if (isAdminToken(bearer)) return { ...nobody, kind: "admin", name: "installation" };
  if (holdsSetUpToken(bearer)) return { ...nobody, kind: "set-up", name: "set-up" };
  return tokenIdentity(await readToken(bearer));
}

const onePage = new WeakMap<Credentials, { caller?: Promise<Caller> }>();

/** Marks credentials that live for one page only: their bearer is looked up once, however many doors the page asks. */
export function forOnePage(credentials: Credentials): Credentials {
  onePage.set(credentials, {});
  return credentials;
}

/**
 * Who asks, and in which workspace. A workspace that does not exist and one that is somebody else's are the same
 * refusal, `unknown`. Throws Unauthenticated.
 */
export function identifyWithin(credentials: Credentials): Promise<Caller> {
  const page = onePage.get(credentials);
  if (page === undefined) return lookUp(credentials);
  page.caller ??= lookUp(credentials);
  return page.caller;
}

async function lookUp(credentials: Credentials): Promise<Caller> {
  const slug = credentials.workspace ?? null;
  if (credentials.system === undefined && credentials.share !== undefined) {
    const { identity, row } = await identifyShare(credentials.share);
    if (slug !== null && slug !== row.slug) throw noWorkspace(slug);
    return { ...identity, workspace: refOf(row) };
  }
  const bearer = credentials.system === undefined ? bearerOf(credentials) : null;
  if (bearer !== null && !isAdminToken(bearer) && !holdsSetUpToken(bearer)) {
    const row = await readToken(bearer);
    if (slug !== null && slug !== row.slug) throw noWorkspace(slug);
    return { ...tokenIdentity(row), workspace: refOf(row) };
  }
  const identity = await identify(credentials);
  if (identity.kind === "user") return memberWithin(identity, slug);
  if (slug === null) throw new Refusal("invalid", "Name the workspace: ?workspace=slug");
  return { ...identity, workspace: await readWorkspace(slug) };
}

function bearerOf(credentials: Credentials): string | null {
  const header = credentials.authorization;
  if (header === null || header === undefined || header === "") return null;
  const token = /^Bearer +(\S.*)$/i.exec(header.length > longestToken ? "" : header.trim())?.[1];
  if (token === undefined) throw new Unauthenticated();
  return token;
}

function isAdminToken(token: string): boolean {
  const expected = platform().env.WARROOM_ADMIN_TOKEN;
  if (expected === undefined) return false;
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(token), hash(expected));
}

async function readToken(token: string): Promise<TokenRow> {
  const { record, now } = platform();
  const [row] = await record.rows<TokenRow>(tokenByDigest, [digestOf(token)]);
  if (row === undefined) throw new Unauthenticated();
  const at = now();
  if (row.last_used_ms === null || Number(row.last_used_ms) < at - touchEveryMs) {
    await record.rows(touchToken, [row.token_id, at]);
  }
  return row;
}

function tokenIdentity(row: TokenRow): Identity {
  const held = scopes.filter((scope: Scope) => row.scopes.includes(scope));
  return { kind: "token", id: row.token_id, name: row.token_name, role: null, scopes: held };
}

/** A link is nobody: it has neither role nor scope, only its question. */
async function identifyShare(credential: ShareCredential): Promise<{ identity: Identity; row: ShareRow }> {
  const row = await readShare(credential);
  const share = sharedQuestionOf(row, credential);
  return { identity: { ...nobody, kind: "share", id: row.share_id, name: row.share_name, share }, row };
}

async function identifyUser({ session }: Credentials): Promise<Identity> {
  if (session === null || session === undefined) throw new Unauthenticated();
  const [user] = await platform().record.rows<UserRow>(activeUser, [session.userId]);
  if (user === undefined || user.session_version !== session.version) {
    throw new Unauthenticated("This session has ended. Sign in again.");
  }
  return { ...nobody, kind: "user", id: user.id, name: user.name };
}

async function memberWithin(identity: Identity, slug: string | null): Promise<Caller> {
  const found = await platform().record.rows<MembershipRow>(membershipsOf, [identity.id, slug]);
  const [row] = found;
  if (row === undefined) throw noWorkspace(slug);
  if (found.length > 1) throw new Refusal("invalid", "You have several workspaces; name one: ?workspace=slug");
  return { ...identity, role: roleOf(row.role), workspace: refOf(row) };
}

/** A role that this version does not know opens nothing. */
function roleOf(name: string): Role | null {
  return roles.find((role) => role === name) ?? null;
}

async function readWorkspace(slug: string): Promise<WorkspaceRef> {
  const [row] = await platform().record.rows<WorkspaceRow>(workspaceBySlug, [slug]);
  if (row === undefined) throw noWorkspace(slug);
  return refOf(row);
}

function refOf(row: WorkspaceRow): WorkspaceRef {
  const { id, slug, name, timezone, currency, margin } = row;
  return { id, slug, name, timezone, currency, margin };
}

function noWorkspace(slug: string | null): Refusal {
  return new Refusal("unknown", slug === null ? "You belong to no workspace." : `There is no workspace "${slug}".`);
}
