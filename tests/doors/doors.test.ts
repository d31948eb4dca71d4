/** Every door × every role, token scope, stranger and foreign workspace: what the permission table says, and nothing else. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Permission,
  permissions,
  type Role,
  roleMay,
  roles,
  scopes,
  scopesMay,
} from "#domain/access/permissions.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { type NewWorkspace, recordWorkspace } from "#server/access/record-workspace.ts";
import * as gate from "#server/gate/actions.ts";
import type { Door } from "#server/gate/door.ts";
import { refusalAnswer } from "#server/gate/refusal-status.ts";
import { createShare, unlockShare } from "#server/shares/actions.ts";
import { openWorld, type World } from "../world/open-world.ts";

const server = join(process.cwd(), "src/server");
const files = readdirSync(server)
  .flatMap((room) => readdirSync(join(server, room)).map((file) => join(server, room, file)))
  .filter((file) => /(queries|actions|-doors)\.ts$/.test(file));
const exported = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries((await import(file)) as Record<string, unknown>).map(([name, value]) => ({ file, name, value })),
    ),
  )
).flat();
const isDoor = (value: unknown): value is Door<unknown> =>
  typeof value === "function" && "needs" in value && "kind" in value;
const doors = exported.flatMap(({ name, value }) => (isDoor(value) ? [[name, value] as const] : []));
/** Doors of the installation are not inside any workspace. */
const outside: readonly Permission[] = ["workspaces:create", "installation:set-up"];
/** Doors that no member has the key of: a share link opens them, and nothing else. */
const byLink: readonly Permission[] = ["shares:open", "shares:unlock"];
const inside = doors.filter(([, { needs }]) => !outside.includes(needs));

let world: World;
let own: NewWorkspace;
let foreign: NewWorkspace;
const users = new Map<string, number>();
const tokens = new Map<string, string>();
const links = new Map<"open" | "locked" | "unlocked", NonNullable<Credentials["share"]>>();
const admin = "Bearer test-admin-token-0123456789";

beforeAll(async () => {
  world = await openWorld();
  const shape = { timezone: "Asia/Shanghai", currency: "CNY" };
  own = await recordWorkspace({ ...shape, slug: "own", name: "Own" });
  foreign = await recordWorkspace({ ...shape, slug: "foreign", name: "Foreign" });
  for (const role of roles) {
    const member = { role, email: `${role}@own.test`, name: role, password: "a password of the tests" };
    users.set(role, (await recordMember(own.workspace.id, member)).userId);
  }
  // A second administrator, so that none of the calls meets the last one.
  await recordMember(own.workspace.id, {
    role: "admin",
    email: "spare@own.test",
    name: "Spare",
    password: "a password of the tests",
  });
  for (const scope of scopes) {
    const made = await gate.createToken({ authorization: admin, workspace: "own" }, { name: scope, scopes: [scope] });
    tokens.set(scope, made.token);
  }
  const asManager = await sessionOf("manager", "own");
  const link = { name: "Link", page: "wall", query: "", days: 1 };
  const passing = (token: string, pass: string | null = null) => ({ token, pass, address: "192.0.2.1" });
  links.set("open", passing((await createShare(asManager, link)).token));
  const { token } = await createShare(asManager, { ...link, password: "eight at least" });
  links.set("locked", passing(token));
  const { pass } = await unlockShare({ share: passing(token) }, { password: "eight at least" });
  links.set("unlocked", passing(token, pass));
  await world.projector.settle();
});
afterAll(() => world.close());

/** A fresh session: some doors end the one that they are called with. */
async function sessionOf(role: Role, workspace: string): Promise<Credentials> {
  const userId = users.get(role) ?? 0;
  const [row] = await world.platform.record.rows<{ version: number }>(
    "SELECT session_version AS version FROM user_account WHERE id = $1",
    [userId],
  );
  return { session: { userId, version: row?.version ?? -1 }, workspace };
}

/** The HTTP status that the door would answer with; the input is wrong for every door that wants one. */
async function knock(door: Door<unknown>, credentials: Credentials): Promise<number> {
  return door(credentials, { "no such field": 1 }).then(
    () => 200,
    (thrown) => refusalAnswer(thrown).status,
  );
}

/** Let in: whatever happens then, it is about the input. */
const letIn = [200, 400, 404, 409];
/** One export is made at a time: whoever is let in after another is told to wait. */
const letInto = (name: string) => (name === "requestExport" ? [...letIn, 429] : letIn);

it("finds the doors, and nothing else that could be called", () => {
  expect(files.length).toBeGreaterThanOrEqual(8);
  expect(doors.length).toBeGreaterThanOrEqual(30);
  const callable = exported.filter(({ value }) => typeof value === "function" && !isDoor(value));
  expect(callable.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  for (const [, { needs }] of doors) expect(Object.hasOwn(permissions, needs)).toBe(true);
});

describe.each(inside)("%s", (name, door) => {
  it.each(roles)("as %s", async (role) => {
    const status = await knock(door, await sessionOf(role, "own"));
    if (roleMay(role, door.needs)) expect(letInto(name)).toContain(status);
    else expect(status).toBe(403);
    expect(await knock(door, await sessionOf(role, "foreign"))).toBe(404);
    expect(await knock(door, await sessionOf(role, "nowhere"))).toBe(404);
  });

  it.each(scopes)("with a token of scope %s", async (scope) => {
    const token = { authorization: `Bearer ${tokens.get(scope)}` };
    const status = await knock(door, token);
    // A person's own account is nothing that a token has.
    if (scopesMay([scope], door.needs)) expect([...letInto(name), 403]).toContain(status);
    else expect(status).toBe(403);
    if (scopesMay([scope], door.needs) && door.needs !== "account:write") expect(status).not.toBe(403);
    expect(await knock(door, { ...token, workspace: "foreign" })).toBe(404);
  });

  it("as nobody", async () => {
    const strangers: Credentials[] = [
      {},
      { workspace: "own" },
      { session: null, workspace: "own" },
      { session: { userId: 999_999, version: 0 }, workspace: "own" },
      { session: { userId: users.get("admin") ?? 0, version: 77 }, workspace: "own" },
      { authorization: "Bearer wr_nobody", workspace: "own" },
      { authorization: `Bearer ${own.writeKey}`, workspace: "own" },
      { authorization: "Bearer %E0%A4%A", workspace: "own" },
      { authorization: `Basic ${Buffer.from(`${own.apiToken}:`).toString("base64")}`, workspace: "own" },
    ];
    for (const stranger of strangers) expect(await knock(door, stranger), name).toBe(401);
  });

  it("with another workspace's token", async () => {
    expect(await knock(door, { authorization: `Bearer ${foreign.apiToken}`, workspace: "own" })).toBe(404);
  });
});

const linkOf = (kind: "open" | "locked" | "unlocked"): Credentials => {
  const share = links.get(kind);
  if (share === undefined) throw new Error("there is no such link");
  return { share };
};

describe("a share link", () => {
  it("opens the doors that are for links", async () => {
    const found = doors.filter(([, { needs }]) => byLink.includes(needs)).map(([name]) => name);
    expect(found.sort()).toEqual(["getShared", "getSharedFunnel", "getSharedNeeds", "openShare", "unlockShare"]);
  });

  it.each(doors)("at %s", async (name, door) => {
    const opens = door.needs === "shares:open";
    for (const kind of ["open", "unlocked"] as const) {
      const status = await knock(door, linkOf(kind));
      if (opens) expect(status, kind).toBe(200);
      else expect(status, kind).toBe(door.needs === "shares:unlock" ? 400 : 403);
    }
    expect(await knock(door, linkOf("locked"))).toBe(door.needs === "shares:unlock" ? 400 : 403);
    const forged = { token: links.get("locked")?.token ?? "", address: "192.0.2.1" };
    expect(await knock(door, { share: { ...forged, pass: "guessed" } })).toBe(name === "unlockShare" ? 400 : 403);
    expect(await knock(door, { share: { ...forged, token: "sh_nobody", pass: null } })).toBe(401);
    // A link beside another credential is still a link, and only in its own workspace.
    const beside = { ...(await sessionOf("admin", "own")), ...linkOf("locked") };
    expect(await knock(door, beside)).toBe(door.needs === "shares:unlock" ? 400 : 403);
    if (!outside.includes(door.needs)) expect(await knock(door, { ...linkOf("open"), workspace: "foreign" })).toBe(404);
  });

  it("is not let in by a door of links as anybody else, the installation's administrator included", async () => {
    for (const [, door] of doors.filter(([, { needs }]) => byLink.includes(needs))) {
      expect(await knock(door, { authorization: admin, workspace: "own" })).toBe(403);
      expect(await knock(door, { system: "a job", workspace: "own" })).toBe(403);
    }
  });
});

describe.each(doors.filter(([, { needs }]) => outside.includes(needs)))(
  "%s, outside every workspace",
  (_name, door) => {
    it("opens to no role and to no token", async () => {
      for (const role of roles) expect(await knock(door, await sessionOf(role, "own"))).toBe(403);
      for (const token of tokens.values()) expect(await knock(door, { authorization: `Bearer ${token}` })).toBe(403);
      expect(await knock(door, {})).toBe(401);
      expect(await knock(door, { authorization: admin })).toBe(door.needs === "workspaces:create" ? 400 : 403);
    });
  },
);

it("changed nothing of the foreign workspace", async () => {
  const [row] = await world.platform.record.rows<{ members: number; tokens: number; audits: number }>(
    `SELECT (SELECT count(*)::int FROM membership WHERE workspace_id = $1) AS members,
      (SELECT count(*)::int FROM api_token WHERE workspace_id = $1 AND revoked_at IS NULL) AS tokens,
      (SELECT count(*)::int FROM audit_entry WHERE workspace_id = $1) AS audits`,
    [foreign.workspace.id],
  );
  expect(row).toEqual({ members: 0, tokens: 1, audits: 0 });
});

const api = join(process.cwd(), "src/app/api/v1");
const routes = readdirSync(api, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("route.ts"))
  .sort();

describe.each(routes)("/api/v1/%s", (path) => {
  it("answers 401 to nobody and to another's token, 404 to a foreign one, and never with data", async () => {
    expect(existsSync(join(api, path))).toBe(true);
    const handlers = (await import(join(api, path))) as Record<string, unknown>;
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter(
      (method) => typeof handlers[method] === "function",
    );
    expect(methods.length).toBeGreaterThan(0);
    for (const method of methods) {
      const handle = handlers[method] as (request: Request, context: object) => Promise<Response>;
      const ask = (headers: Record<string, string>) => {
        const body = method === "GET" || method === "DELETE" ? {} : { body: "{}" };
        const request = new Request("http://localhost/api/v1?workspace=own", { method, headers, ...body });
        return handle(request, { params: Promise.resolve({}) });
      };
      const origin = { origin: "http://localhost", host: "localhost" };
      for (const headers of [origin, { ...origin, authorization: "Bearer wr_nobody" }]) {
        const answer = await ask(headers);
        expect([401, 403], `${method} ${path}`).toContain(answer.status);
        expect(Object.keys((await answer.json()) as object)).toEqual(["error"]);
        expect(answer.headers.get("cache-control")).toBe("no-store");
      }
      // Without its password, a link opens no route at all; it may only be given one.
      const byLocked = await ask({ ...origin, authorization: `Share ${links.get("locked")?.token}` });
      expect(byLocked.status, `${method} ${path}`).toBe(path === "shared/unlock/route.ts" ? 400 : 403);
      const byOpen = await ask({ ...origin, authorization: `Share ${links.get("open")?.token}` });
      if (!path.startsWith("shared/")) expect(byOpen.status, `${method} ${path}`).toBe(403);
      const answer = await ask({ ...origin, authorization: `Bearer ${foreign.apiToken}` });
      expect([404, 403], `${method} ${path}`).toContain(answer.status);
      expect(Object.keys((await answer.json()) as object)).toEqual(["error"]);
    }
  });
});
