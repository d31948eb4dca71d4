/** The demo's catalogue and truth: what is there, and that it is the same every time. */
import { describe, expect, it } from "vitest";
import { demoWorld } from "./demo-world.ts";

const options = { seed: 11, end: Date.UTC(2026, 5, 20, 6), days: 90, events: 40_000 };
const world = demoWorld(options);

describe("the demo world", () => {
  it.each([
    ["channels", world.channels.length, 10],
    ["campaigns", world.campaigns.length, 40],
    ["creatives", world.creatives.length, 80],
    ["landing pages", world.landingPages.length, 20],
  ])("has its %s", (_, length, expected) => expect(length).toBe(expected));

  it.each([
    ["channels", world.channels.map(({ key }) => key)],
    ["campaigns", world.campaigns.map(({ key }) => key)],
    ["creatives", world.creatives.map(({ key }) => key)],
    ["landing pages", world.landingPages.map(({ path }) => path)],
  ])("names its %s only once", (_, keys) => expect(new Set(keys).size).toBe(keys.length));

  it("is the same for the same options, another for another seed", () => {
    expect(demoWorld(options)).toEqual(world);
    expect(demoWorld({ ...options, seed: 12 }).scale).not.toBe(world.scale);
  });

  it("knows its truth", () => {
    expect(world.truth.ltvOrder).toHaveLength(10);
    expect(world.truth.ltvOrder[0]).toBe("zhihu");
    expect(world.truth.ltvOrder.at(-1)).toBe("kuaishou");
    expect(world.landingPages.map(({ path }) => path)).toContain(world.truth.leakingPage);
    expect(world.channels.map(({ key }) => key)).toContain(world.truth.sinkingChannel);
  });

  it("plans every month of the window and the next, for each paid channel once", () => {
    const periods = [...new Set(world.budgets.map(({ period }) => period))];
    expect(periods).toEqual(["2026-03", "2026-04", "2026-05", "2026-06", "2026-07"]);
    expect(world.budgets).toHaveLength(5 * 9);
    expect(world.budgets.every(({ amount }) => amount > 0)).toBe(true);
  });

  it("starts no campaign after it has ended", () => {
    for (const { startsOn, endsOn } of world.campaigns) expect(endsOn === null || startsOn <= endsOn).toBe(true);
  });
});
