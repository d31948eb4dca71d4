/** Inboxes: whom each thing is told, once, in both languages; reading and taking that back; nobody else's. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import { noticeText } from "#domain/notifications/notice-text.ts";
import { readNotices } from "#server/notifications/actions.ts";
import { noticeHandlers } from "#server/notifications/handlers.ts";
import { listNotices } from "#server/notifications/queries.ts";
import { type NoticeWorld, openNoticeWorld } from "../world/notice-world.ts";

let world: NoticeWorld;
const start = Date.parse("2026-03-16T06:00:00Z");
beforeAll(async () => {
  world = await openNoticeWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clear(start));

const roles = ["admin", "manager", "promotion", "operations", "executive", "analyst"] as const;
const inbox = (role: Role) => listNotices(world.as(role), {});
async function told(): Promise<Role[]> {
  const counts = await Promise.all(roles.map(async (role) => [role, (await inbox(role)).unread] as const));
  return counts.flatMap(([role, unread]) => (unread > 0 ? [role] : []));
}
async function sentence(role: Role, locale: "en" | "zh-CN" = "en"): Promise<string | undefined> {
  const [notice] = (await inbox(role)).notices;
  if (notice === undefined) return undefined;
  const { title, lines } = noticeText(notice.kind, notice.params, { locale, timezone: "Asia/Shanghai" });
  return [title, ...lines].join(" | ");
}

it("tells of an alert those whose metric it is, and everybody who decides once it is red", async () => {
  const alertId = await world.addAlert();
  await world.tell("alert.fired", { alertId });
  expect(await told()).toEqual(["manager", "promotion"]);
  expect(await sentence("manager")).toBe("douyin: CTR 0.41%, limit 0.51%");
  expect((await inbox("manager")).notices[0]).toMatchObject({ severity: "yellow", href: `/w/brand/alerts/${alertId}` });
  await world.clear(start);
  await world.tell("alert.fired", { alertId: await world.addAlert({ severity: "red", metric: "bounce_rate" }) });
  expect(await told()).toEqual(["admin", "manager", "operations", "executive"]);
});

it("says an alert by what its rule compares with, in the reader's language", async () => {
  const definition = { condition: { kind: "benchmark" } };
  const rule = await world.record.prisma.rule.create({
    data: { workspaceId: world.workspace.id, name: "CTR falls", definition },
  });
  await world.record.prisma.ruleVersion.create({
    data: { ruleId: rule.id, version: 1, name: "CTR falls", definition, authorName: "manager" },
  });
  await world.tell("alert.fired", { alertId: await world.addAlert({ ruleId: rule.id, ruleVersion: 1 }) });
  expect(await sentence("promotion")).toBe("douyin: CTR 0.41%, usually 0.64% | Rule: CTR falls");
  expect(await sentence("promotion", "zh-CN")).toBe("douyin：点击率 0.41%，常态 0.64% | 规则：CTR falls");
});

it("brings proposals to those who may approve, and what failed to everybody who acts on it", async () => {
  await world.tell("action.proposed", { actionId: await world.addAction() });
  expect(await told()).toEqual(["admin", "manager", "executive"]);
  expect(await sentence("executive")).toBe("Pause douyin? Your approval is needed | ROAS 0.8 | By: promotion");
  await world.clear(start);
  await world.tell("action.failed", { actionId: await world.addAction({ status: "failed", error: "404" }) });
  expect(await told()).toEqual(["admin", "manager", "promotion", "executive"]);
  await world.clear(start);
  await world.tell("action.verified", { actionId: await world.addAction({ status: "verified" }) });
  expect(await told()).toEqual(["manager", "promotion", "executive"]);
});

it("tells of a task its owner, and its team where nobody owns it", async () => {
  const owned = await world.addTask({ ownerId: world.ids.analyst, createdBy: world.ids.executive });
  await world.tell("task.assigned", { taskId: owned, userId: world.ids.analyst, by: "manager" });
  expect(await told()).toEqual(["analyst"]);
  expect(await sentence("analyst")).toBe(
    "“Checkout page” is assigned to analyst | Owner: analyst | By: manager | Due: 18 Mar, 14:00",
  );
  await world.clear(start);
  await world.tell("task.due_soon", { taskId: await world.addTask() });
  expect(await told()).toEqual(["operations"]);
  await world.tell("task.overdue", { taskId: await world.addTask({ ownerId: world.ids.operations }) });
  expect(await told()).toEqual(["manager", "operations"]);
});

it("does not tell people what they gave themselves", async () => {
  const taskId = await world.addTask({ ownerId: world.ids.analyst });
  await world.tell("task.assigned", { taskId, userId: world.ids.analyst, by: "analyst" });
  expect(await told()).toEqual([]);
});

it("tells those who are mentioned, with what was said", async () => {
  const taskId = await world.addTask();
  const body = { text: "Can @operations look at the coupon?" };
  const note = await world.record.prisma.taskNote.create({ data: { taskId, kind: "commented", body, author: "Lin" } });
  const { analyst, operations } = world.ids;
  await world.tell("task.mentioned", { taskId, noteId: String(note.id), userIds: [analyst, operations], by: "Lin" });
  expect(await told()).toEqual(["operations", "analyst"]);
  expect(await sentence("operations")).toContain("Lin mentioned analyst, operations on “Checkout page” | “Can @oper");
});

it("says of a finished task how it went", async () => {
  const effect = { verdict: "helped" };
  const taskId = await world.addTask({ ownerId: world.ids.operations, createdBy: world.ids.manager, effect });
  await world.tell("task.done", { taskId });
  expect(await told()).toEqual(["manager"]);
  await world.tell("task.effect", { taskId });
  expect(await sentence("operations")).toBe(
    "What “Checkout page” brought is measured | It helped. | Owner: operations",
  );
});

it("tells nobody of an alert that is silenced, inhibited or part of a storm", async () => {
  await world.tell("alert.fired", { alertId: await world.addAlert({ severity: "red" }), quiet: true });
  expect(await told()).toEqual([]);
  await world.tell("alert.storm", { alertId: await world.addAlert({ severity: "red", kind: "storm" }), count: 60 });
  expect(await sentence("executive")).toBe("60 alerts at once");
});

it("tells who asked for an action how it went", async () => {
  const asked = { requestedKind: "user", requestedId: world.ids.analyst };
  await world.tell("action.verified", { actionId: await world.addAction({ status: "verified", ...asked }) });
  expect(await told()).toContain("analyst");
});

it("tells once what is handed over twice", async () => {
  const alertId = await world.addAlert();
  const handed = { id: "77", workspaceId: world.workspace.id, topic: "alert.fired", body: { alertId } } as const;
  for (const handle of noticeHandlers["alert.fired"] ?? []) {
    await Promise.all([handle(handed), handle(handed)]);
    await handle(handed);
  }
  expect((await inbox("manager")).notices).toHaveLength(1);
});

it("tells nothing of what is gone", async () => {
  await world.tell("alert.fired", { alertId: 999_999 });
  await world.tell("task.done", { taskId: 999_999 });
  await world.tell("action.failed", { actionId: 999_999 });
  expect(await told()).toEqual([]);
  expect(await world.record.rows("SELECT 1 FROM outbox WHERE done_at IS NULL")).toEqual([]);
});

it("marks as read, takes it back, and never another's", async () => {
  for (let i = 0; i < 3; i++) await world.tell("alert.fired", { alertId: await world.addAlert() });
  const { notices } = await inbox("manager");
  const ids = notices.map(({ id }) => id);
  expect(await readNotices(world.as("promotion"), { ids })).toEqual({ changed: 0 });
  expect(await readNotices(world.as("manager"), { ids: ids.slice(0, 1) })).toEqual({ changed: 1 });
  expect((await listNotices(world.as("manager"), { unread: "true" })).notices).toHaveLength(2);
  expect(await readNotices(world.as("manager"), { ids: ids.slice(0, 1), read: false })).toEqual({ changed: 1 });
  expect(await readNotices(world.as("manager"), { through: ids[1] })).toEqual({ changed: 2 });
  expect((await inbox("manager")).unread).toBe(1);
  expect((await inbox("promotion")).unread).toBe(3);
  await expect(readNotices(world.as("manager"), {})).rejects.toMatchObject({ code: "invalid" });
});

it("is in the order of telling, also where ids grow by a digit", async () => {
  await world.record.rows("ALTER SEQUENCE notice_id_seq RESTART WITH 96");
  const ids: number[] = [];
  for (let i = 0; i < 6; i++) {
    ids.unshift(await world.addAlert());
    await world.tell("alert.fired", { alertId: ids[0] ?? 0 });
  }
  const { notices } = await inbox("manager");
  expect(notices.map(({ href }) => href)).toEqual(ids.map((id) => `/w/brand/alerts/${id}`));
});

it("pages from the newest, by topic", async () => {
  for (let i = 0; i < 5; i++) await world.tell("alert.fired", { alertId: await world.addAlert() });
  await world.tell("action.proposed", { actionId: await world.addAction() });
  const first = await listNotices(world.as("manager"), { limit: "2" });
  expect(first.notices.map(({ kind }) => kind)).toEqual(["action_proposed", "alert_fired"]);
  const second = await listNotices(world.as("manager"), { limit: "10", before: first.next ?? "" });
  expect(second.notices).toHaveLength(4);
  expect(second.next).toBeNull();
  const actions = await listNotices(world.as("manager"), { topic: "actions" });
  expect(actions.notices).toHaveLength(1);
});

it("answers a token an empty inbox", async () => {
  await world.tell("alert.fired", { alertId: await world.addAlert({ severity: "red" }) });
  expect(await listNotices({ system: "test", workspace: "brand" }, {})).toEqual({ notices: [], unread: 0, next: null });
});
