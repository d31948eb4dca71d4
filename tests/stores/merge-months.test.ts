/** Months of the columns that are over become one part each; nothing that is asked of them changes. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MonthRow, scatteredMonths } from "#server/events/closed-months.sql.ts";
import { mergeMonths } from "#server/events/merge-months.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

const now = Date.parse("2026-05-02T12:00:00Z");

let world: World;
let shop: TestWorkspace;
beforeAll(async () => {
  world = await openWorld();
  world.setNow(now);
  shop = await addWorkspace(world.platform, "months");
  // Parts stay as they were written until they are asked to become one.
  const never = "max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1";
  await eachTable((table) => `ALTER TABLE ${table} MODIFY SETTING ${never}`);
});
afterAll(() => world.close());

const parts = () =>
  world.platform.columns.ask<{ place: string; parts: number }>(`
    SELECT concat(table, ' ', partition) AS place, count() AS parts FROM system.parts
    WHERE active AND table IN ('journey', 'trail') GROUP BY place ORDER BY place`);
const lines = () =>
  world.platform.columns.ask("SELECT id, person, toString(at) AS at FROM trail ORDER BY id", {}, { few: true });
const eachTable = (statement: (table: string) => string) =>
  Promise.all(["journey", "trail"].map((table) => world.platform.columns.command(statement(table))));

const scattered = (most: number) => world.platform.columns.ask<MonthRow>(scatteredMonths, { until: 202605, most });

it("finds the months that are over and lie in three parts or more, but for those with too many rows", async () => {
  for (const turn of [1, 2, 3]) {
    const messages = ["2026-03-10", "2026-04-10", "2026-05-01"].map((day) => ({
      type: "page",
      messageId: `${day} ${turn}`,
      anonymousId: `${day} ${turn}`,
      timestamp: `${day}T10:00:00Z`,
    }));
    await deliver(world, shop, messages, now);
    await world.projector.settle();
  }
  expect(await scattered(3)).toEqual([
    { name: "journey", month: 202603 },
    { name: "trail", month: 202603 },
    { name: "journey", month: 202604 },
    { name: "trail", month: 202604 },
  ]);
  expect(await scattered(2)).toEqual([]);
});

it("makes one part of each, leaves the month that ended less than a day ago, and stops between two", async () => {
  const before = await lines();
  let asked = 0;
  expect(await mergeMonths(world.platform, Date.parse("2026-05-01T23:00:00Z"), () => asked++ > 0)).toBe(1);
  expect(await mergeMonths(world.platform, Date.parse("2026-05-01T23:00:00Z"))).toBe(1);
  expect(await parts()).toEqual(
    expect.arrayContaining([
      { place: "journey 202603", parts: 1 },
      { place: "trail 202603", parts: 1 },
    ]),
  );
  expect(await lines()).toEqual(before);
});

it("leaves a month of which hardly anything lies outside its largest part, and goes on after one that fails", async () => {
  for (const turn of [4, 5, 6]) {
    const many = Array.from({ length: turn === 4 ? 100 : 2 }, (_, i) => ({
      type: "page",
      messageId: `january ${turn} ${i}`,
      anonymousId: `january ${turn} ${i}`,
      timestamp: "2026-01-10T10:00:00Z",
    }));
    await deliver(world, shop, many, now);
    await world.projector.settle();
  }
  expect((await parts()).find(({ place }) => place === "trail 202601")?.parts).toBe(3);
  expect(await scattered(1000)).not.toContainEqual({ name: "trail", month: 202601 });
  await eachTable((table) => `SYSTEM STOP MERGES ${table}`);
  expect(await mergeMonths(world.platform, Date.parse("2026-05-03T00:00:00Z"))).toBe(0);
  await world.platform.columns.command("SYSTEM START MERGES trail");
  expect(await mergeMonths(world.platform, Date.parse("2026-05-03T00:00:00Z"))).toBe(1);
});
