/** A week with an answer after 48 hours gets one process review, which is no request itself. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { weekSpan } from "#domain/health/week-range.ts";
import { TaskInput } from "#domain/tasks/task.ts";
import { platform } from "#platform/slot.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { type ChangeRow, type DeedRow, readChanges, readDeeds } from "#server/health/measure.sql.ts";
import { reviewLate } from "#server/health/review-late.ts";
import { commentAlert, ownAlert } from "#server/rules/actions.ts";
import { house, storeTask } from "#server/tasks/store-task.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

const hour = 3_600_000;
let world: MemoryWorld;
beforeAll(async () => {
  world = await openMemoryWorld();
});
afterAll(() => world.close());

it("opens one a week, also for a limit that passed at the week's very end", async () => {
  const { id } = world.workspace;
  // Monday 16 March 2026, 00:30 in Shanghai: the limit passed on Sunday at 23:30.
  const now = Date.parse("2026-03-15T16:30:00Z");
  world.setNow(now);
  await storeTask(id, TaskInput.parse({ title: "Form", kind: "landing_page" }), house, now - 49 * hour);
  await storeTask(id, TaskInput.parse({ title: "In time", kind: "creative" }), house, now - 5 * hour);
  await storeTask(id, TaskInput.parse({ title: "No request", kind: "other" }), house, now - 90 * hour);
  expect(await reviewLate(platform(), world.workspace)).toBe(1);
  expect(await reviewLate(platform(), world.workspace)).toBe(0);
  const reviews = await world.record.rows(
    `SELECT r.week, t.kind, t.team, t.title FROM health_review r JOIN task t ON t.id = r.task_id`,
  );
  const title = "Process review 2026-W11: 1 not answered within 48 h · 流程复盘";
  expect(reviews).toEqual([{ week: "2026-W11", kind: "other", team: "operations", title }]);
});

it("knows who met an alert by their account, also where two people have one name", async () => {
  const { id, timezone } = world.workspace;
  const password = "a password of the tests";
  const people = await Promise.all(
    (["promotion", "operations"] as const).map((role) =>
      recordMember(id, { role, email: `${role}@twins.test`, name: "Li Wei", password }),
    ),
  );
  const at = Date.parse("2026-03-18T04:00:00Z");
  world.setNow(at);
  const alert = await world.record.prisma.alert.create({
    data: {
      ...{ workspaceId: id, severity: "red", metric: "cac", state: "firing", figures: {} },
      ...{ scopeKind: "channel", scopeKey: "douyin", activeAt: new Date(at), firedAt: new Date(at) },
    },
  });
  const by: Credentials = { session: { userId: people[1]?.userId ?? 0, version: 1 }, workspace: "brand" };
  await ownAlert(by, { alertId: alert.id, own: true });
  await commentAlert(by, { alertId: alert.id, text: "The page is slow." });
  const { fromMs, toMs } = weekSpan("2026-W12", timezone);
  const changes = await world.record.rows<ChangeRow>(readChanges, [id, fromMs, toMs]);
  expect(changes.filter(({ kind }) => kind === "alert").map(({ team }) => team)).toEqual(["operations"]);
  const deeds = await world.record.rows<DeedRow>(readDeeds, [id, fromMs, toMs]);
  expect(deeds.filter(({ alert_id }) => alert_id === alert.id).map(({ team }) => team)).toEqual([
    ...["operations", "operations"],
  ]);
});
