/** Joint targets in the record and against real columns: pace of sums and ratios, conflicts, owners, and a deletion taken back. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { type GoalReading, mostGoals } from "#domain/goals/goal.ts";
import { recordMember } from "#server/access/record-member.ts";
import { changeGoal, createGoal, removeGoal, restoreGoal } from "#server/goals/actions.ts";
import { listGoals } from "#server/goals/queries.ts";
import { readGoals } from "#server/goals/read-goals.ts";
import { openWorld, type TestWorkspace, type World } from "../world/open-world.ts";
import { makePlantedSpend, plantedEnd, plantedRows } from "../world/planted-spend.ts";

const admin = { authorization: "Bearer test-admin-token-0123456789", workspace: "aims" };
let world: World;
let shop: TestWorkspace;
const ids = new Map<Role, number>();
let objective: GoalReading;

beforeAll(async () => {
  world = await openWorld();
  shop = await makePlantedSpend(world, "aims");
  for (const role of ["promotion", "operations", "analyst"] as const) {
    const member = { role, email: `${role}@aims.test`, name: role, password: "a password of the tests" };
    ids.set(role, (await recordMember(shop.id, member)).userId);
  }
  const both = { promotionOwnerId: ids.get("promotion"), operationsOwnerId: ids.get("operations") };
  const input = { title: "One team", period: "2026-03", team: "both", ...both };
  objective = (await createGoal(admin, input)).goal;
});
afterAll(() => world.close());

const result = (more: object) => ({
  ...{ parentId: objective.id, title: "A result", period: "2026-03", dimension: "growth", index: "acquisition" },
  ...more,
});
const standing = async (id: number) => (await listGoals(admin, {})).goals.find((goal) => goal.id === id);

const march = Date.parse("2026-03-01T00:00:00Z");
const rowsFrom = (fromMs: number, toMs = plantedEnd) =>
  plantedRows().filter(({ at }) => Date.parse(at) >= fromMs && Date.parse(at) < toMs);
const summed = (rows: ReturnType<typeof rowsFrom>, field: "clicks" | "impressions" | "cost") =>
  rows.reduce((sum, row) => sum + row[field], 0);

it("counts a sum from the period's first day, and expects its part of the days that passed", async () => {
  const { goal } = await createGoal(admin, result({ metric: "clicks", target: 200_000 }));
  expect(goal.value).toBe(summed(rowsFrom(march), "clicks"));
  expect(goal.expectedByNow).toBeCloseTo((200_000 * 15) / 31, 6);
  expect(goal.onTrack).toBe((goal.value ?? 0) >= (goal.expectedByNow ?? 0));
});

it("counts a ratio over its last seven days, on the line from its baseline", async () => {
  const { goal } = await createGoal(admin, result({ metric: "ctr", baseline: 0.02, target: 0.03 }));
  const week = rowsFrom(plantedEnd - 7 * 24 * hourMs);
  expect(goal.value).toBeCloseTo(summed(week, "clicks") / summed(week, "impressions"), 12);
  expect(goal.expectedByNow).toBeCloseTo(0.02 + (0.01 * 11.5) / 31, 12);
});

it("tells the same of an earlier instant, and of one channel what that channel did", async () => {
  const { goal } = await createGoal(
    admin,
    result({ metric: "spend", channel: "feed", target: 1e6, direction: "down" }),
  );
  const then = march + 5 * 24 * hourMs;
  const past = (await readGoals(world.platform, shop, then)).find(({ id }) => id === goal.id);
  expect(past?.value).toBeCloseTo(summed(rowsFrom(march, then), "cost"), 2);
  expect(past?.onTrack).toBe(true);
  const before = (await readGoals(world.platform, shop, march - 1)).find(({ id }) => id === goal.id);
  expect(before).toMatchObject({ value: null, expectedByNow: null, onTrack: null });
  await expect(createGoal(admin, result({ metric: "spend", channel: "nobody", target: 1 }))).rejects.toThrow(
    /no such channel/,
  );
});

it("is shared while a person of each team owns it", async () => {
  const { revision } = objective;
  expect(objective).toMatchObject({ shared: true, owners: [{ team: "promotion" }, { team: "operations" }] });
  const wrong = { goalId: objective.id, revision, operationsOwnerId: ids.get("analyst") };
  await expect(changeGoal(admin, wrong)).rejects.toThrow(/nobody of operations/);
  await world.platform.record.rows("UPDATE membership SET role = 'analyst' WHERE user_id = $1", [
    ids.get("operations"),
  ]);
  expect(await standing(objective.id)).toMatchObject({ shared: false });
  await world.platform.record.rows("UPDATE membership SET role = 'operations' WHERE user_id = $1", [
    ids.get("operations"),
  ]);
  expect(await standing(objective.id)).toMatchObject({ shared: true });
});

it("refuses a change to an older revision, and says who was faster", async () => {
  const { goal } = await createGoal(admin, result({ metric: "orders", target: 100 }));
  const change = { goalId: goal.id, revision: 1, target: 120 };
  const { goal: after, changed } = await changeGoal(admin, change);
  expect([after.revision, after.target, changed]).toEqual([2, 120, { target: [100, 120] }]);
  await expect(changeGoal(admin, change)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/changed “A result” meanwhile/),
  });
  await expect(changeGoal(admin, { goalId: goal.id, revision: 2, metric: null })).rejects.toThrow(/metric: /);
});

it("deletes an objective with its key results, and brings back what went with it", async () => {
  const { goal: parent } = await createGoal(admin, { title: "Another", period: "2026-Q1" });
  const results = [];
  for (const title of ["a", "b"]) {
    const input = { ...result({ metric: "orders", target: 10 }), parentId: parent.id, title };
    results.push((await createGoal(admin, input)).goal.id);
  }
  const [first = 0, second = 0] = results;
  await removeGoal(admin, { goalId: first });
  world.setNow(plantedEnd + hourMs);
  await removeGoal(admin, { goalId: parent.id });
  expect([await standing(parent.id), await standing(second)]).toEqual([undefined, undefined]);
  await expect(restoreGoal(admin, { goalId: first })).rejects.toMatchObject({ code: "conflict" });
  await restoreGoal(admin, { goalId: parent.id });
  expect(await standing(second)).toMatchObject({ title: "b" });
  expect(await standing(first)).toBeUndefined();
  await restoreGoal(admin, { goalId: first });
  expect(await standing(first)).toMatchObject({ title: "a" });
  const audited = await world.platform.record.prisma.auditEntry.findMany({ where: { action: "goals.restore" } });
  expect(audited.length).toBe(2);
});

it("hands no key result to another workspace's objective", async () => {
  const foreign = await world.platform.record.prisma.workspace.create({
    data: { slug: "foreign", name: "Foreign", timezone: "UTC", currency: "CNY" },
  });
  const there = { ...admin, workspace: foreign.slug };
  await expect(createGoal(there, result({ metric: "orders", target: 1 }))).rejects.toThrow(/no such objective/);
});

it("brings no goal back, nor its key results, where they would be too many", async () => {
  const both = { promotionOwnerId: ids.get("promotion"), operationsOwnerId: ids.get("operations") };
  const gone = (await createGoal(admin, { title: "Gone", period: "2026-05", team: "both", ...both })).goal;
  await createGoal(admin, result({ parentId: gone.id, metric: "clicks", target: 10, period: "2026-05" }));
  await removeGoal(admin, { goalId: gone.id });
  const { length } = (await listGoals(admin, {})).goals;
  // One place is left, and two would come back.
  await world.platform.record.rows(
    `INSERT INTO goal (workspace_id, title, team, period, updated_by)
      SELECT $1, 'Filler', 'both', '2026-05', 'test' FROM generate_series(1, $2::int)`,
    [shop.id, mostGoals - length - 1],
  );
  await expect(restoreGoal(admin, { goalId: gone.id })).rejects.toMatchObject({ code: "limit" });
  expect((await listGoals(admin, {})).goals).toHaveLength(mostGoals - 1);
  await world.platform.record.rows("DELETE FROM goal WHERE title = 'Filler'");
  expect((await restoreGoal(admin, { goalId: gone.id })).goal.title).toBe("Gone");
});
