/** A week with an answer after 48 hours gets one process review, which is no request itself. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { TaskInput } from "#domain/tasks/task.ts";
import { platform } from "#platform/slot.ts";
import { reviewLate } from "#server/health/review-late.ts";
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
