/** The gate on a real record: order, roles, scopes, foreign workspaces, sessions, set-up. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { openColumns } from "#platform/columns/columns.ts";
import { readEnv } from "#platform/env.ts";
import { openLog } from "#platform/log.ts";
import { migrate } from "#platform/record/migrate.ts";
import { openPgliteRecord } from "#platform/record/pglite-record.ts";
import type { RecordStore } from "#platform/record/record.ts";
import { providePlatform } from "#platform/slot.ts";
import { digestOf, openVault } from "#platform/vault/vault.ts";
import type { Credentials } from "#server/access/caller.ts";
import { ensureSetupToken, readSetupState } from "#server/access/set-up.ts";
import { signInByPassword } from "#server/access/sign-in.ts";
import { signInByOpenId } from "#server/access/sign-in-openid.ts";
import { readWriteKey } from "#server/access/write-key.ts";
import { listAudit } from "#server/audit/queries.ts";
import * as actions from "./actions.ts";
import { query } from "./door.ts";
import * as queries from "./queries.ts";
import { refusalAnswer } from "./refusal-status.ts";
import { serve } from "./route.ts";

const adminToken = "an installation token of the tests";
const password = "tulips and warm bread";
let record: RecordStore;
let now = Date.parse("2026-03-15T12:00:00Z");
let made: Awaited<ReturnType<typeof actions.setUp>>;
let other: Awaited<ReturnType<typeof actions.createWorkspace>>;
const admin = { authorization: `Bearer ${adminToken}`, workspace: "brand" };
const tokenOf = (apiToken: string): Credentials => ({ authorization: `Bearer ${apiToken}` });

/** The HTTP status that a door would answer with; 200 when it lets through. */
async function status(attempt: Promise<unknown>): Promise<number> {
  return attempt.then(
    () => 200,
    (thrown) => refusalAnswer(thrown).status,
  );
}

async function sessionOf(email: string): Promise<Credentials> {
  const person = await signInByPassword({ email, password }, "192.0.2.1");
  if (person === null) throw new Error("not signed in");
  return { session: { userId: person.id, version: person.version }, workspace: "brand" };
}

beforeAll(async () => {
  record = await openPgliteRecord("memory");
  await migrate(record, "prisma/migrations");
  providePlatform({
    env: readEnv({ NODE_ENV: "test", WARROOM_ADMIN_TOKEN: adminToken }),
    log: openLog("silent"),
    record,
    columns: openColumns({ kind: "clickhouse", url: "http://127.0.0.1:9" }),
    vault: openVault("a secret of the tests, long enough"),
    now: () => now,
    wake: { projector: () => undefined, settle: async () => undefined },
  });
});
afterAll(() => record.close());

const workspace = { slug: "brand", name: "Brand", timezone: "Asia/Shanghai", currency: "CNY" };
const first = { workspace, admin: { email: "admin@brand.test", name: "Ada", password } };

it("sets up once, with the console's token only", async () => {
  expect(await readSetupState()).toEqual({ empty: true });
  const token = await ensureSetupToken();
  expect(await status(actions.setUp({ authorization: "Bearer su_guess" }, first))).toBe(401);
  expect(await status(actions.setUp(admin, first))).toBe(403);
  expect(await status(actions.createWorkspace(tokenOf(token ?? ""), workspace))).toBe(403);
  expect(await status(actions.setUp(tokenOf(token ?? ""), { ...first, workspace: {} }))).toBe(400);
  made = await actions.setUp(tokenOf(token ?? ""), first);
  expect(made.workspace.slug).toBe("brand");
  expect(await status(actions.setUp(tokenOf(token ?? ""), first))).toBe(401);
  expect(await ensureSetupToken()).toBeNull();
});

it("opens a workspace by the bootstrap token, once per slug", async () => {
  const input = { ...workspace, slug: "other", isAdmin: true, id: 1 };
  expect(await status(actions.createWorkspace(tokenOf(made.apiToken), input))).toBe(403);
  other = await actions.createWorkspace(admin, input);
  expect(other.workspace.id).not.toBe(made.workspace.id);
  expect(await status(actions.createWorkspace(admin, input))).toBe(409);
});

it.each([
  ["nobody", {}, 401],
  ["a forged session", { session: { userId: 999, version: 1 }, workspace: "brand" }, 401],
  ["rubbish as a token", { authorization: "Bearer %E0%A4%A" }, 401],
  ["10 KB as a token", { authorization: `Bearer ${"x".repeat(10_000)}` }, 401],
  ["basic authorisation", { authorization: "Basic bm9wZTo=" }, 401],
  ["the administrator without a workspace", { authorization: `Bearer ${adminToken}` }, 400],
  ["the administrator in a workspace that is not there", { ...admin, workspace: "nowhere" }, 404],
  ["the administrator", admin, 200],
  ["a job", { system: "demo", workspace: "brand" }, 200],
] as const)("lets in or not: %s", async (_name, credentials, expected) => {
  expect(await status(queries.listMembers(credentials, {}))).toBe(expected);
});

it("answers a foreign and an absent workspace alike", async () => {
  const token = tokenOf(made.apiToken);
  expect(await status(queries.listMembers({ ...token, workspace: "brand" }, {}))).toBe(200);
  expect(await status(queries.listMembers({ ...token, workspace: "other" }, {}))).toBe(404);
  expect(await status(queries.listMembers({ ...token, workspace: "nowhere" }, {}))).toBe(404);
  const session = await sessionOf("admin@brand.test");
  expect(await status(queries.listMembers({ ...session, workspace: "other" }, {}))).toBe(404);
});

it("asks who before it looks at what", async () => {
  expect(await status(actions.addMember({}, { email: 1 }))).toBe(401);
  const { token } = await actions.createToken(admin, { name: "reader", scopes: ["read"] });
  expect(await status(actions.addMember(tokenOf(token), { email: 1 }))).toBe(403);
  expect(await status(actions.addMember(admin, { email: 1 }))).toBe(400);
});

it("opens to a token what its scopes open", async () => {
  const { id, token } = await actions.createToken(admin, { name: "writer", scopes: ["write"] });
  expect(await status(queries.getCaller(tokenOf(token), {}))).toBe(403);
  expect(await status(actions.rotateWriteKey(tokenOf(token), {}))).toBe(403);
  expect(await status(actions.revokeToken(tokenOf(other.apiToken), { tokenId: id }))).toBe(404);
  await actions.revokeToken(admin, { tokenId: id });
  expect(await status(queries.getCaller(tokenOf(token), {}))).toBe(401);
});

it("gives a person one role per workspace, and takes changes up at once", async () => {
  const input = { email: "Pia@brand.test", name: "Pia", role: "promotion", password };
  const { member } = await actions.addMember(admin, input);
  expect(await status(actions.addMember(admin, input))).toBe(409);
  const session = await sessionOf("pia@brand.test");
  expect(await status(queries.getCaller(session, {}))).toBe(200);
  expect(await status(queries.listMembers(session, {}))).toBe(403);
  await actions.changeRole(admin, { userId: String(member.id), role: "manager" });
  expect(await status(queries.listMembers(session, {}))).toBe(200);
  await actions.removeMember(admin, { userId: member.id });
  expect(await status(queries.getCaller(session, {}))).toBe(404);
});

it("keeps a known person's name and password when another workspace adds them", async () => {
  const input = { email: "pia@brand.test", name: "Mallory", role: "analyst", password: "stolen by the other brand" };
  const added = await actions.addMember({ ...admin, workspace: "other" }, input);
  expect(added.member.known).toBe(true);
  expect(added).not.toHaveProperty("password");
  expect(await signInByPassword({ email: input.email, password: input.password }, "192.0.2.9")).toBeNull();
  expect(await signInByPassword({ email: input.email, password }, "192.0.2.9")).toMatchObject({ name: "Pia" });
});

it("makes a password for a new person without one, and shows it once", async () => {
  const added = await actions.addMember(admin, { email: "omar@brand.test", name: "Omar", role: "operations" });
  const typed = { email: "omar@brand.test", password: added.password };
  expect(await signInByPassword(typed, "192.0.2.2")).toMatchObject({ name: "Omar" });
  expect(JSON.stringify(await listAudit(admin, {}))).not.toContain(added.password);
});

it("never loses the last administrator", async () => {
  const { members } = await queries.listMembers(admin, {});
  const ada = members.find((member) => member.role === "admin");
  expect(await status(actions.removeMember(admin, { userId: ada?.id }))).toBe(409);
  expect(await status(actions.changeRole(admin, { userId: ada?.id, role: "analyst" }))).toBe(409);
  expect(await status(actions.changeRole(admin, { userId: ada?.id, role: "admin" }))).toBe(200);
  expect(await status(actions.changeRole(admin, { userId: 999, role: "analyst" }))).toBe(404);
});

it("ends sessions: everywhere, by a new password, by disabling", async () => {
  const session = await sessionOf("admin@brand.test");
  await actions.signOutEverywhere(session, undefined);
  expect(await status(queries.getCaller(session, {}))).toBe(401);
  const again = await sessionOf("admin@brand.test");
  expect(await status(actions.changePassword(again, { current: "not this one at all", password }))).toBe(403);
  await actions.changePassword(again, { current: password, password });
  expect(await status(queries.getCaller(again, {}))).toBe(401);
  const last = await sessionOf("admin@brand.test");
  const { prisma } = record;
  await prisma.user.update({ where: { email: "admin@brand.test" }, data: { disabledAt: new Date(now) } });
  expect(await status(queries.getCaller(last, {}))).toBe(401);
  expect(await signInByPassword({ email: "admin@brand.test", password }, "192.0.2.3")).toBeNull();
  await prisma.user.update({ where: { email: "admin@brand.test" }, data: { disabledAt: null } });
  expect(await status(actions.signOutEverywhere(admin, undefined))).toBe(403);
});

it("throttles guesses per e-mail, known or not, and forgives after a quarter of an hour", async () => {
  for (const email of ["omar@brand.test", "nobody@brand.test"]) {
    const guess = (at: string) => signInByPassword({ email, password: "a wrong one, surely" }, at);
    for (let i = 0; i < 5; i += 1) expect(await guess(`198.51.100.${i}`)).toBeNull();
    expect(await status(guess("198.51.100.77"))).toBe(429);
  }
  now += 16 * 60_000;
  expect(await status(signInByPassword({ email: "omar@brand.test", password }, "198.51.100.78"))).toBe(200);
});

const issuer = "https://id.brand.test";
const vouched = (sub: string, email: string, verified: unknown = true, iss = issuer) =>
  signInByOpenId({ iss, sub, email, email_verified: verified }, issuer);

it("links a verified address of a known person once, and then goes by issuer and subject alone", async () => {
  const email = "admin@brand.test";
  expect(await vouched("s-ada", email, false)).toBe("unverified");
  expect(await vouched("s-ada", email, "true")).toBe("unverified");
  expect(await signInByOpenId({ iss: issuer, sub: "s-ada" }, issuer)).toBe("unverified");
  expect(await vouched("s-ada", email, true, "https://elsewhere.test")).toBe("failed");
  expect(await signInByOpenId({ iss: issuer, email, email_verified: true }, issuer)).toBe("failed");
  expect(await vouched("s-nobody", "stranger@brand.test")).toBe("denied");
  expect(await vouched("s-ada", "ADA@brand.test")).toBe("denied");
  expect(await Promise.all([1, 2, 3].map(() => vouched("s-ada", email)))).toEqual(
    Array.from({ length: 3 }, () => expect.objectContaining({ name: "Ada" })),
  );
  expect(await vouched("s-ada", "moved@elsewhere.test", false, `${issuer}/`)).toMatchObject({ name: "Ada" });
  expect(await vouched("s-heir", email)).toBe("linked");
  const { prisma } = record;
  await prisma.user.update({ where: { email }, data: { disabledAt: new Date(now) } });
  expect(await vouched("s-ada", "pia@brand.test")).toBe("denied");
  await prisma.user.update({ where: { email }, data: { disabledAt: null } });
  const linked = await prisma.user.findUnique({ where: { email } });
  expect(linked).toMatchObject({ openidIssuer: issuer, openidSubject: "s-ada", openidAt: new Date(now) });
});

it("lets a rotated write key work for a day more", async () => {
  const { writeKey } = await actions.rotateWriteKey(admin, {});
  const old = () => readWriteKey(record, digestOf(made.writeKey));
  expect(await old()).toMatchObject({ workspaceId: made.workspace.id, currency: "CNY", expired: false });
  now += 24 * 60 * 60 * 1000;
  expect((await old())?.expired).toBe(true);
  expect((await readWriteKey(record, digestOf(writeKey)))?.expired).toBe(false);
  expect(await readWriteKey(record, digestOf("wk_nobody"))).toBeNull();
  expect(await status(actions.rotateWriteKey(admin, { source: "elsewhere" }))).toBe(404);
});

it("writes every change down, by page, and only for its own workspace", async () => {
  const whole = await listAudit(admin, { limit: "200" });
  const written = new Set(whole.entries.map((entry) => entry.action));
  expect([...written].sort()).toEqual([
    "account.openid",
    "account.password",
    "account.sign-out-everywhere",
    "installation.set-up",
    "keys.rotate",
    "members.add",
    "members.remove",
    "members.role",
    "tokens.create",
    "tokens.revoke",
  ]);
  const page = await listAudit(admin, { limit: 2 });
  const rest = await listAudit(admin, { limit: 200, before: page.next });
  expect([...page.entries, ...rest.entries]).toEqual(whole.entries);
  expect(await status(listAudit(admin, { limit: 201 }))).toBe(400);
  const others = await listAudit({ ...admin, workspace: "other" }, {});
  expect(others.entries.map((entry) => entry.action)).toEqual(["members.add", "workspace.create"]);
});

it("says nothing about the inside of an unexpected failure", async () => {
  const broken = query({
    needs: "board:read",
    input: z.unknown(),
    run: async () => {
      throw new Error("secret table names");
    },
  });
  const thrown: unknown = await broken(admin, {}).catch((failure: unknown) => failure);
  const { status: code, body } = refusalAnswer(thrown);
  expect(code).toBe(500);
  expect(body.error.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(body)).not.toContain("secret");
});

const context = { params: Promise.resolve({}) };
const members = (init: RequestInit) => new Request("http://warroom.test/api/v1/members?workspace=brand", init);
const json = JSON.stringify({ email: "una@brand.test", name: "Una", role: "analyst" });
const bearer = { authorization: `Bearer ${adminToken}` };
it.each([
  [
    "a foreign origin with a cookie",
    { headers: { origin: "https://evil.test", host: "warroom.test" }, body: json },
    403,
  ],
  ["no origin with a cookie", { headers: { host: "warroom.test" }, body: json }, 403],
  ["the origin null", { headers: { origin: "null", host: "warroom.test" }, body: json }, 403],
  ["a forwarded host", { headers: { origin: "https://evil.test", "x-forwarded-host": "evil.test" }, body: json }, 403],
  ["its own origin, signed out", { headers: { origin: "http://warroom.test", host: "warroom.test" }, body: json }, 401],
  ["broken JSON", { headers: bearer, body: "{" }, 400],
  ["nesting without end", { headers: bearer, body: "[".repeat(100_000) }, 400],
  ["6 MB", { headers: bearer, body: `"${"x".repeat(6_000_000)}"` }, 413],
  ["a member", { headers: bearer, body: json }, 201],
])("answers over HTTP to %s", async (_name, init, expected) => {
  const answer = await serve(actions.addMember, { status: 201 })(members({ method: "POST", ...init }), context);
  expect(answer.status).toBe(expected);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

it.each(Object.entries({ ...actions, ...queries, listAudit }))("%s has a permission", (_name, door) => {
  expect(door.needs).toBeTypeOf("string");
});
