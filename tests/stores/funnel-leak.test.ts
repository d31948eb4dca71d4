/** The demo world has one landing page that leaks: the funnel by landing page finds it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoWorld } from "#domain/demo/demo-world.ts";
import { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { standsOut } from "#features/funnels/stands-out.ts";
import { readFunnel } from "#server/funnels/read-funnel.ts";
import { makeDemoWorld } from "../world/demo-in-zone.ts";
import { openWorld, type World } from "../world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it("finds the page whose visitors stop adding to the cart, since the hour it began", async () => {
  const plan = { seed: 31, end: "2026-03-15T16:00:00Z", days: 14, events: 12_000, timezone: "Asia/Shanghai" };
  const { workspace, toMs } = await makeDemoWorld(world, plan);
  const { leakingPage, leakStartsAt } = demoWorld({ ...plan, end: toMs }).truth;
  const worst = async (fromMs: number, untilMs: number) => {
    const question = FunnelQuestion.parse({
      from: new Date(fromMs).toISOString(),
      to: new Date(untilMs).toISOString(),
      step: ["Page Viewed", "Product Added"],
      window: "24h",
      by: "landing_page",
      filter: {},
    });
    const answer = await readFunnel(world.platform, { workspace, span: { fromMs, toMs: untilMs } }, question);
    // What a page costs: people who would have added at everyone's rate, and did not.
    const usual = answer.steps[1]?.fromFirst ?? 0;
    const pages = answer.by
      .map(({ key, steps }) => ({
        key,
        missing: (steps[0]?.count ?? 0) * usual - (steps[1]?.count ?? 0),
        rate: steps[1]?.fromFirst ?? null,
        marked: standsOut(steps, answer.steps, 1),
      }))
      .sort((a, b) => b.missing - a.missing);
    return { pages, of: (key: string) => pages.find((one) => one.key === key)?.rate ?? Number.NaN };
  };
  const since = await worst(leakStartsAt, toMs);
  const before = await worst(toMs - plan.days * 86_400_000, leakStartsAt);
  expect(since.pages.length).toBeGreaterThan(3);
  expect(since.pages[0]).toMatchObject({ key: leakingPage, marked: true });
  expect(before.pages.find(({ key }) => key === leakingPage)?.marked).toBe(false);
  expect(since.of(leakingPage)).toBeLessThan(0.5 * before.of(leakingPage));
});
