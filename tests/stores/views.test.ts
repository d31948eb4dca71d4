/** Saved views in the record: own and shared, names given once, deletions taken back, everything audited. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import { mostViews, restorableMs } from "#domain/views/saved-view.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { changeView, removeView, restoreView, saveView } from "#server/views/actions.ts";
import { listViews } from "#server/views/queries.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
const people = new Map<Role, Credentials>();
const start = Date.parse("2026-03-15T12:00:00Z");

beforeAll(async () => {
  world = await openMemoryWorld();
  for (const role of ["promotion", "operations", "manager", "executive"] as const) {
    const member = { role, email: `${role}@brand.test`, name: role, password: "a password of the tests" };
    const { userId } = await recordMember(world.workspace.id, member);
    const [row] = await world.record.rows<{ version: number }>(
      "SELECT session_version AS version FROM user_account WHERE id = $1",
      [userId],
    );
    people.set(role, { session: { userId, version: row?.version ?? -1 }, workspace: "brand" });
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  world.setNow(start);
  for (const table of ["saved_view", "audit_entry"]) await world.record.rows(`DELETE FROM ${table}`);
});

const as = (role: Role): Credentials => people.get(role) ?? {};
const weekly = { page: "funnels", name: "Weekly", query: "?from=2026-03-01&to=2026-03-08" };
const names = async (role: Role, page?: string) =>
  (await listViews(as(role), { page })).views.map(({ name, isOwn, shared, mayChange }) =>
    [name, isOwn && "own", shared && "shared", mayChange && "may change"].filter(Boolean).join(", "),
  );
const audited = async () =>
  (await world.record.rows<{ action: string }>("SELECT action FROM audit_entry ORDER BY id")).map(
    ({ action }) => action,
  );

it("keeps a view for the one who saved it, and nobody else", async () => {
  const { view } = await saveView(as("executive"), weekly);
  expect(view).toMatchObject({
    query: "from=2026-03-01&to=2026-03-08",
    shared: false,
    isOwn: true,
    owner: "executive",
  });
  expect(await names("executive", "funnels")).toEqual(["Weekly, own, may change"]);
  expect(await names("executive", "board")).toEqual([]);
  expect(await names("manager")).toEqual([]);
  await expect(changeView(as("manager"), { viewId: view.id, name: "Mine" })).rejects.toThrow("no such view");
  await expect(removeView(as("manager"), { viewId: view.id })).rejects.toThrow("no such view");
});

it("shares what those save who may share, for all to see and some to change", async () => {
  const { view } = await saveView(as("manager"), { ...weekly, shared: true });
  expect(await names("promotion")).toEqual(["Weekly, shared"]);
  await expect(saveView(as("promotion"), { ...weekly, shared: true })).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeView(as("promotion"), { viewId: view.id, query: "a=1" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(removeView(as("promotion"), { viewId: view.id })).rejects.toMatchObject({ code: "forbidden" });
  expect(await names("promotion")).toEqual(["Weekly, shared"]);
});

it("gives a view back to its owner when it is shared no more", async () => {
  const { view } = await saveView(as("promotion"), weekly);
  await expect(changeView(as("promotion"), { viewId: view.id, shared: true })).rejects.toMatchObject({
    code: "forbidden",
  });
  await world.record.rows("UPDATE saved_view SET shared = true");
  const answer = await changeView(as("manager"), { viewId: view.id, shared: false });
  expect(answer.view).toMatchObject({ shared: false, isOwn: false, mayChange: false, owner: "promotion" });
  expect(await names("manager")).toEqual([]);
  expect(await names("promotion")).toEqual(["Weekly, own, may change"]);
});

it("gives a name once among one's own of a page and once among the shared", async () => {
  await saveView(as("manager"), weekly);
  await expect(saveView(as("manager"), { ...weekly, name: " Weekly " })).rejects.toMatchObject({ code: "conflict" });
  await saveView(as("manager"), { ...weekly, page: "retention" });
  await saveView(as("promotion"), weekly);
  const { view: second } = await saveView(as("manager"), { ...weekly, name: "Monthly" });
  await expect(changeView(as("manager"), { viewId: second.id, name: "Weekly" })).rejects.toMatchObject({
    code: "conflict",
  });
  await saveView(as("manager"), { ...weekly, shared: true });
  const { view: third } = await saveView(as("manager"), { ...weekly, name: "Daily" });
  await changeView(as("manager"), { viewId: third.id, name: "Daily", shared: true });
  await expect(changeView(as("manager"), { viewId: third.id, name: "Weekly" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await names("manager", "funnels")).toEqual([
    "Monthly, own, may change",
    "Weekly, own, may change",
    "Daily, own, shared, may change",
    "Weekly, own, shared, may change",
  ]);
});

it("takes a deletion back for a day, unless the name is given meanwhile", async () => {
  const { view } = await saveView(as("operations"), weekly);
  await removeView(as("operations"), { viewId: view.id });
  expect(await names("operations")).toEqual([]);
  await expect(removeView(as("operations"), { viewId: view.id })).rejects.toThrow("no such view");
  world.setNow(start + restorableMs - 1);
  expect((await restoreView(as("operations"), { viewId: view.id })).view).toEqual(view);
  await removeView(as("operations"), { viewId: view.id });
  await saveView(as("operations"), weekly);
  await expect(restoreView(as("operations"), { viewId: view.id })).rejects.toMatchObject({ code: "conflict" });
  world.setNow(start + 3 * restorableMs);
  await expect(restoreView(as("operations"), { viewId: view.id })).rejects.toThrow("no such view");
});

it("keeps at most 200 of one's own, and two at once do not make it 201", async () => {
  const own = await saveView(as("promotion"), weekly);
  await world.record.rows(
    `INSERT INTO saved_view (workspace_id, page, name, query, owner_id)
     SELECT workspace_id, 'board', 'view ' || n, '', owner_id FROM saved_view, generate_series(1, ${mostViews - 2}) n`,
  );
  const both = await Promise.allSettled(["a", "b"].map((name) => saveView(as("promotion"), { ...weekly, name })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await changeView(as("promotion"), { viewId: own.view.id, name: "still mine" });
  await saveView(as("manager"), weekly);
});

it("lets a token share, and have nothing of its own", async () => {
  const system = { system: "test", workspace: "brand" };
  const { view } = await saveView(system, weekly);
  expect(view).toMatchObject({ shared: true, owner: null, isOwn: false });
  await expect(saveView(system, { ...weekly, shared: false })).rejects.toMatchObject({ code: "invalid" });
  const taken = await changeView(as("manager"), { viewId: view.id, shared: false });
  expect(taken.view).toMatchObject({ isOwn: true, owner: "manager" });
});

it("writes down what was changed, and nothing where nothing was", async () => {
  const { view } = await saveView(as("manager"), weekly);
  await changeView(as("manager"), { viewId: view.id, name: "Weekly" });
  await changeView(as("manager"), { viewId: view.id, name: "Every week" });
  await removeView(as("manager"), { viewId: view.id });
  await restoreView(as("manager"), { viewId: view.id });
  expect(await audited()).toEqual(["views.save", "views.change", "views.remove", "views.restore"]);
});
