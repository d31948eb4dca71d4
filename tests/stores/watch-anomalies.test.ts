/** The watch: it looks after the start and after each hour, stores what it finds once, survives a bad hour, and ends. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { watchAnomalies } from "#jobs/watch-anomalies.ts";
import type { Platform } from "#platform/slot.ts";
import { openWorld, type TestWorkspace, type World } from "../world/open-world.ts";
import { makePlantedSpend, plantedEnd } from "../world/planted-spend.ts";

let world: World;
let shop: TestWorkspace;
beforeAll(async () => {
  world = await openWorld();
  shop = await makePlantedSpend(world, "watched");
});
afterAll(() => world.close());

const minute = 60_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const stored = () =>
  world.platform.record.rows<{ id: number }>("SELECT * FROM anomaly WHERE workspace_id = $1 ORDER BY id", [shop.id]);

beforeEach(async () => {
  await world.platform.record.rows("DELETE FROM anomaly WHERE workspace_id = $1", [shop.id]);
  // The clock stands a moment before the hour's look, so that one follows the other.
  world.setNow(plantedEnd + 17 * minute - 100);
});

/** The platform, counting how often the watch waited for the projector, which it does before each look. */
function counting(more: Partial<Platform> = {}) {
  const counted = { looks: 0 };
  const settle = () => {
    counted.looks++;
    return world.platform.wake.settle();
  };
  return { counted, platform: { ...world.platform, ...more, wake: { ...world.platform.wake, settle } } };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 600 && !(await isSo()); i++) await pause(50);
  expect(await isSo()).toBe(true);
}

it("finds after the start, finds nothing more hour by hour, and looks no more once it has ended", async () => {
  const { counted, platform } = counting();
  const watch = watchAnomalies(platform, 0);
  await until(async () => (await stored()).length > 0 && counted.looks > 1);
  const first = await stored();
  await until(() => counted.looks > 3);
  expect(await stored()).toEqual(first);
  await watch.stop();
  const { looks } = counted;
  await pause(500);
  expect(counted.looks).toBe(looks);
});

it("ends only when the look under way has ended, and stores nothing after that", async () => {
  const { counted, platform } = counting();
  const watch = watchAnomalies(platform, 0);
  await until(() => counted.looks > 0);
  await watch.stop();
  const left = await stored();
  await pause(500);
  expect(await stored()).toEqual(left);
});

it("does not look before its time", async () => {
  const { counted, platform } = counting();
  const watch = watchAnomalies(platform);
  await pause(300);
  await watch.stop();
  expect(counted.looks).toBe(0);
});

it("tells of an hour that it could not look at, and looks again", async () => {
  const errors: object[] = [];
  const { columns, log } = world.platform;
  let isDown = true;
  const ask: typeof columns.ask = (...given) =>
    isDown ? Promise.reject(new Error("nobody there")) : columns.ask(...given);
  const noted = Object.assign(Object.create(log), { error: (detail: object) => errors.push(detail) });
  const { platform } = counting({ log: noted, columns: Object.assign(Object.create(columns), { ask }) });
  const watch = watchAnomalies(platform, 0);
  await until(() => errors.length > 0);
  expect(await stored()).toEqual([]);
  isDown = false;
  await until(async () => (await stored()).length > 0);
  await watch.stop();
});
