/** Tasks in the record: filed once per incident, changed by whoever has seen the newest, clocks that tell once, everything handed over. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { plannedTasks } from "#domain/demo/demo-tasks.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { seedTasks } from "#server/demo/seed-tasks.ts";
import { addAnnotation, changeTask, commentTask, createTask } from "#server/tasks/actions.ts";
import { fileTask } from "#server/tasks/file-task.ts";
import { getTask, listAnnotations, listTasks } from "#server/tasks/queries.ts";
import { watchClocks } from "#server/tasks/watch-clocks.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
const people = new Map<Role, Credentials>();
const ids = new Map<Role, number>();
const start = Date.parse("2026-03-15T12:00:00Z");
const names = { operations: "苏晴 Su Qing", promotion: "Zhou Hang", manager: "Lin Yue", analyst: "Ye" } as const;

beforeAll(async () => {
  world = await openMemoryWorld();
  for (const role of ["promotion", "operations", "manager", "analyst"] as const) {
    const member = { role, email: `${role}@brand.test`, name: names[role], password: "a password of the tests" };
    const { userId } = await recordMember(world.workspace.id, member);
    const [row] = await world.record.rows<{ version: number }>(
      "SELECT session_version AS version FROM user_account WHERE id = $1",
      [userId],
    );
    ids.set(role, userId);
    people.set(role, { session: { userId, version: row?.version ?? -1 }, workspace: "brand" });
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  world.setNow(start);
  for (const table of ["task", "annotation", "alert", "rule", "outbox", "audit_entry"])
    await world.record.rows(`DELETE FROM ${table}`);
});

const as = (role: Role): Credentials => people.get(role) ?? {};
const handed = async () =>
  world.record.rows<{ topic: string; body: Record<string, unknown> }>("SELECT topic, body FROM outbox ORDER BY id");
const notes = async (taskId: number) => (await getTask(as("analyst"), { taskId })).notes.map(({ kind }) => kind);

const definition = {
  watch: { kind: "metric", metric: "ctr", by: "channel" },
  condition: { kind: "benchmark", side: "below", share: 0.15 },
  actions: ["notify", "file_task"],
};

/** An alert of a rule about a channel, as the evaluation of rules writes it. */
async function fire(ruleId: number, scopeKey = "douyin"): Promise<number> {
  const figures = { value: 0.0041, reference: 0.0064, limit: 0.0054, fromMs: start - 3 * hourMs, toMs: start };
  const alert = await world.record.prisma.alert.create({
    data: {
      ...{ workspaceId: world.workspace.id, ruleId, ruleVersion: 1, severity: "yellow", metric: "ctr" },
      ...{
        scopeKind: "channel",
        scopeKey,
        state: "firing",
        activeAt: new Date(start),
        firedAt: new Date(start),
        figures,
      },
    },
  });
  return alert.id;
}
const rule = async () =>
  (await world.record.prisma.rule.create({ data: { workspaceId: world.workspace.id, name: "CTR", definition } })).id;
const resolve = (alertId: number) =>
  world.record.prisma.alert.update({ where: { id: alertId }, data: { state: "resolved" } });
const told = (alertId: number) =>
  fileTask({ id: "1", workspaceId: world.workspace.id, topic: "task.file", body: { alertId } });
const tasks = async () => (await listTasks(as("analyst"), {})).tasks;

it("files an alert's task once, however often it is told, with its figures and where they send it", async () => {
  const alertId = await fire(await rule());
  await Promise.all([told(alertId), told(alertId), told(alertId)]);
  await told(alertId);
  const [task, ...others] = await tasks();
  expect(others).toEqual([]);
  expect(task).toMatchObject({
    ...{ title: "douyin: CTR 36% below usual", kind: "creative", team: "promotion", priority: "roi", status: "todo" },
    ...{ objectKind: "channel", objectKey: "douyin", alertId, owner: null },
    evidence: { metric: "ctr", value: 0.0041, reference: 0.0064, against: "usual", reason: "ad_misses" },
  });
  expect(Date.parse(task?.dueAt ?? "") - start).toBe(48 * hourMs);
  expect(await notes(task?.id ?? 0)).toEqual(["filed"]);
  const noted = await world.record.rows("SELECT kind, body FROM alert_note");
  expect(noted).toEqual([{ kind: "task", body: { taskId: task?.id } }]);
});

it("keeps one open task of a rule and a channel: a new incident is noted on it, another channel has its own", async () => {
  const ruleId = await rule();
  const first = await fire(ruleId);
  await told(first);
  await resolve(first);
  await told(await fire(ruleId));
  await told(await fire(ruleId, "baidu"));
  const all = await tasks();
  expect(all.map(({ objectKey }) => objectKey).sort()).toEqual(["baidu", "douyin"]);
  expect(await notes(all.find(({ objectKey }) => objectKey === "douyin")?.id ?? 0)).toEqual(["filed", "fired_again"]);
});

it("files none again for an incident whose task somebody closed, and a new one for a new incident", async () => {
  const ruleId = await rule();
  const first = await fire(ruleId);
  await told(first);
  const [task] = await tasks();
  await changeTask(as("operations"), { taskId: task?.id, revision: 1, status: "dropped" });
  await told(first);
  expect(await tasks()).toHaveLength(1);
  await resolve(first);
  await told(await fire(ruleId));
  expect((await tasks()).map(({ status }) => status).sort()).toEqual(["dropped", "todo"]);
  const again = changeTask(as("operations"), { taskId: task?.id, revision: 2, status: "todo" });
  await expect(again).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("same thing") });
});

it("says who changed what to whoever comes too late", async () => {
  const { task } = await createTask(as("operations"), { title: "Form" });
  await changeTask(as("manager"), { taskId: task.id, revision: 1, status: "doing", ownerId: ids.get("operations") });
  const late = changeTask(as("operations"), { taskId: task.id, revision: 1, title: "Shorter form" });
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    message: `Lin Yue changed status, owner of T-${task.id} meanwhile: look again.`,
    issues: [
      { path: "status", message: "Lin Yue changed it to doing" },
      { path: "owner", message: "Lin Yue changed it to 苏晴 Su Qing" },
    ],
  });
  const both = [2, 2].map((revision, i) => changeTask(as("manager"), { taskId: task.id, revision, title: `By ${i}` }));
  expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("records the response time from the request to the updated page, and hands over what is done", async () => {
  const { task } = await createTask(as("operations"), { title: "Form", pagePath: "/lp/a" });
  const id = { taskId: task.id };
  world.setNow(start + hourMs);
  await changeTask(as("operations"), { ...id, revision: 1, status: "doing" });
  world.setNow(start + 13 * hourMs);
  const { task: live } = await changeTask(as("operations"), { ...id, revision: 2, status: "review" });
  expect(live).toMatchObject({ responseMs: 13 * hourMs, startedAt: new Date(start + hourMs).toISOString() });
  world.setNow(start + 30 * hourMs);
  await changeTask(as("operations"), { ...id, revision: 3, status: "done" });
  expect((await handed()).map(({ topic }) => topic)).toEqual(["task.done"]);
  const { response } = await listTasks(as("analyst"), {});
  expect(response).toEqual({ count: 1, medianMs: 13 * hourMs, inTime: 1 });
  await world.record.rows(
    "INSERT INTO annotation (workspace_id, at, kind, title, task_id, author) VALUES ($1, now(), 'task_done', 'x', $2, 'x')",
    [world.workspace.id, task.id],
  );
  const { task: again } = await changeTask(as("operations"), { ...id, revision: 4, status: "doing" });
  expect(again).toMatchObject({ responseMs: null, doneAt: null });
  expect((await listAnnotations(as("analyst"), {})).annotations).toEqual([]);
});

it("moves only where a task may go, and belongs to members alone", async () => {
  const { task } = await createTask(as("operations"), { title: "Form" });
  await changeTask(as("operations"), { taskId: task.id, revision: 1, status: "done" });
  const dropped = changeTask(as("operations"), { taskId: task.id, revision: 2, status: "dropped" });
  await expect(dropped).rejects.toMatchObject({ code: "conflict" });
  const stranger = changeTask(as("operations"), { taskId: task.id, revision: 2, ownerId: 999_999 });
  await expect(stranger).rejects.toMatchObject({ code: "invalid" });
  await expect(createTask(as("operations"), { title: "Form", ownerId: 999_999 })).rejects.toThrow("nobody");
  await expect(createTask(as("analyst"), { title: "Form" })).rejects.toMatchObject({ code: "forbidden" });
});

it("tells an owner and whom a comment calls, and nobody of themselves", async () => {
  const { task } = await createTask(as("manager"), { title: "Form", ownerId: ids.get("operations") });
  await changeTask(as("operations"), { taskId: task.id, revision: 1, ownerId: ids.get("promotion") });
  await changeTask(as("operations"), { taskId: task.id, revision: 2, ownerId: ids.get("operations") });
  const { note } = await commentTask(as("operations"), { taskId: task.id, text: "@Zhou Hang and @苏晴: look" });
  expect(note.mentions).toEqual([ids.get("promotion"), ids.get("operations")]);
  expect((await handed()).map(({ topic, body }) => [topic, body.userId ?? body.userIds, body.by])).toEqual([
    ["task.assigned", ids.get("operations"), "Lin Yue"],
    ["task.assigned", ids.get("promotion"), names.operations],
    ["task.mentioned", [ids.get("promotion")], names.operations],
  ]);
  expect((await getTask(as("analyst"), { taskId: task.id })).task).toMatchObject({ comments: 1, revision: 3 });
});

it("warns at twelve hours left and escalates when over, once each, and not once the page is live", async () => {
  const { task } = await createTask(as("operations"), { title: "Slow" });
  const { task: quick } = await createTask(as("operations"), { title: "Quick" });
  await changeTask(as("operations"), { taskId: quick.id, revision: 1, status: "review" });
  world.setNow(start + 36 * hourMs - 1);
  expect(await watchClocks()).toBe(0);
  world.setNow(start + 36 * hourMs);
  expect(await Promise.all([watchClocks(), watchClocks()])).toEqual(expect.arrayContaining([1, 0]));
  world.setNow(start + 48 * hourMs + 1);
  expect([await watchClocks(), await watchClocks()]).toEqual([1, 0]);
  expect((await handed()).map(({ topic }) => topic)).toEqual(["task.due_soon", "task.overdue"]);
  expect(await notes(task.id)).toEqual(["filed", "warned", "escalated"]);
  const dueAt = new Date(start + 96 * hourMs).toISOString();
  const { task: later } = await changeTask(as("operations"), { taskId: task.id, revision: 1, dueAt });
  expect(later).toMatchObject({ warnedAt: null, escalatedAt: null });
});

it("says the worse alone after a standstill", async () => {
  await createTask(as("operations"), { title: "Slow" });
  world.setNow(start + 72 * hourMs);
  expect([await watchClocks(), await watchClocks()]).toEqual([1, 0]);
  expect((await handed()).map(({ topic }) => topic)).toEqual(["task.overdue"]);
});

it("lists by team, owner, priority and status, and leaves out what was closed long ago", async () => {
  const { task } = await createTask(as("operations"), { title: "A", ownerId: ids.get("operations") });
  await createTask(as("operations"), { title: "B", kind: "creative" });
  const titles = async (question: object) =>
    (await listTasks(as("operations"), question)).tasks.map(({ title }) => title).sort();
  expect(await titles({})).toEqual(["A", "B"]);
  expect(await titles({ team: "promotion" })).toEqual(["B"]);
  expect(await titles({ owner: "me" })).toEqual(["A"]);
  expect(await titles({ owner: "nobody" })).toEqual(["B"]);
  expect(await titles({ owner: String(ids.get("promotion")) })).toEqual([]);
  expect(await titles({ priority: "user_experience" })).toEqual(["A"]);
  await changeTask(as("operations"), { taskId: task.id, revision: 1, status: "done" });
  expect(await titles({ status: "open" })).toEqual(["B"]);
  world.setNow(start + 15 * 24 * hourMs);
  expect(await titles({})).toEqual(["B"]);
  expect(await titles({ status: "done" })).toEqual(["A"]);
});

it("keeps notes on the time line, by channel and page", async () => {
  await addAnnotation(as("promotion"), { title: "Price up", channel: "douyin" });
  await addAnnotation(as("promotion"), { title: "New header", page: "/lp/a", at: "2026-03-14T08:00:00+08:00" });
  const titles = async (question: object) =>
    (await listAnnotations(as("analyst"), question)).annotations.map(({ title }) => title);
  expect(await titles({})).toEqual(["Price up", "New header"]);
  expect(await titles({ page: "/lp/a" })).toEqual(["New header"]);
  expect(await titles({ from: "2026-03-15T00:00:00Z" })).toEqual(["Price up"]);
});

it("notes the alert's first deed, and leaves every change in the audit log", async () => {
  const alertId = await fire(await rule());
  await told(alertId);
  const [task] = await tasks();
  world.setNow(start + hourMs);
  await changeTask(as("operations"), {
    taskId: task?.id,
    revision: 1,
    ownerId: ids.get("operations"),
    status: "doing",
  });
  const alert = await world.record.prisma.alert.findUnique({ where: { id: alertId } });
  expect(alert?.actedAt?.getTime()).toBe(start + hourMs);
  await changeTask(as("operations"), { taskId: task?.id, revision: 2, position: 5 });
  const audited = await world.record.rows("SELECT action, detail FROM audit_entry");
  expect(audited).toEqual([
    { action: "tasks.change", detail: { taskId: task?.id, status: "doing", owner: names.operations } },
  ]);
});

it("gives the demo its work once, with the times that it would have taken", async () => {
  await seedTasks(world.workspace.id, start);
  await seedTasks(world.workspace.id, start);
  const all = (await listTasks(as("analyst"), {})).tasks;
  expect(all).toHaveLength(plannedTasks.length);
  const rewritten = all.find(({ pagePath }) => pagePath === "/lp/dermatologist-qa");
  expect(rewritten).toMatchObject({ status: "done", createdBy: "Lin Yue", responseMs: 26 * hourMs });
  expect(
    (await getTask(as("analyst"), { taskId: rewritten?.id })).notes.map(({ at }) => Date.parse(at) - start),
  ).toEqual([-288, -285, -262, -216].map((hours) => hours * hourMs));
});
