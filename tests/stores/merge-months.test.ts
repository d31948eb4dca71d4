/** Months of the columns that are over become one part each; nothing that is asked of them changes. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { scatteredMonths } from "#server/events/closed-months.sql.ts";
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
});
afterAll(() => world.close());

const parts = () =>
  world.platform.columns.ask<{ place: string; parts: number }>(`
    SELECT concat(table, ' ', partition) AS place, count() AS parts FROM system.parts
    WHERE active AND table IN ('journey', 'trail') GROUP BY place ORDER BY place`);
const lines = () =>
  world.platform.columns.ask("SELECT id, person, toString(at) AS at FROM trail ORDER BY id", {}, { few: true });
const merging = (verb: "STOP" | "START") =>
  Promise.all(["journey", "trail"].map((table) => world.platform.columns.command(`SYSTEM ${verb} MERGES ${table}`)));

it("leaves the month under way and the one that ended less than a day ago", async () => {
  await merging("STOP");
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
  const before = await lines();
  expect(await world.platform.columns.ask(scatteredMonths, { until: 202604, most: 1000 })).toEqual([
    { name: "journey", month: 202603 },
    { name: "trail", month: 202603 },
  ]);
  await merging("START");
  expect(await mergeMonths(world.platform, Date.parse("2026-05-01T23:00:00Z"))).toBe(2);
  expect(await parts()).toContainEqual({ place: "trail 202603", parts: 1 });
  expect(await lines()).toEqual(before);
});

it("takes no month that has more rows than a statement has time for", async () => {
  expect(await world.platform.columns.ask(scatteredMonths, { until: 203001, most: 2 })).toEqual([]);
});

it("stops between two months", async () => {
  expect(await mergeMonths(world.platform, Date.parse("2027-01-01T00:00:00Z"), () => true)).toBe(0);
});
