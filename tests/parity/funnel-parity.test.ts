/** The funnel's figures equal a slow obvious reference that walks every entry of every person. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FunnelAnswer, FunnelGroup } from "#domain/funnels/funnel-answer.ts";
import { type FunnelPeopleQuestion, FunnelQuestion, funnelModes } from "#domain/funnels/funnel-question.ts";
import { dimensions } from "#domain/metrics/filter.ts";
import { readFunnel, readFunnelPeople } from "#server/funnels/read-funnel.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { type SlowGroup, slowFunnel } from "../world/slow-funnel.ts";
import { type Line, slowLines } from "../world/slow-people.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const hour = 3_600_000;
const places: readonly [string, (opened: World) => Promise<DemoPlace>][] = [
  [
    "the demo world in Shanghai",
    (opened) =>
      makeDemoWorld(opened, {
        seed: 21,
        end: "2026-03-15T16:00:00Z",
        days: 12,
        events: 2_500,
        timezone: "Asia/Shanghai",
      }),
  ],
  [
    "a hard world in New York, over the end of summer time",
    (opened) =>
      makeHardWorld(opened, {
        seed: 23,
        timezone: "America/New_York",
        fromDay: "2026-10-20",
        toDay: "2026-11-10",
        messages: 2_500,
      }),
  ],
];

const views = ["Page Viewed", "Product Viewed"];
const shop = [...views, "Product Added", "Checkout Started", "Order Completed"];
const funnels: readonly [string, readonly unknown[]][] = [
  ["a shop", shop],
  ["one event twice", ["Page Viewed", "Page Viewed", "Order Completed"]],
  [
    "events that serve two steps",
    ["Page Viewed", "/lp", { event: "Page Viewed", where: { page: ["/", "/lp"] } }, "Page Viewed"],
  ],
  ["steps backwards", ["Order Completed", "Product Added", "Page Viewed"]],
  [
    "conditions",
    [
      { event: "Page Viewed", where: { device: "mobile", page: { not: "/sale" } } },
      { event: "Product Viewed", where: { channel: { contains: "d" } } },
      { event: "Order Completed", where: { revenue: { gt: 50, lt: 300 }, "properties.revenue": { gt: 20 } } },
    ],
  ],
  ["ten steps", [...shop, ...shop.toReversed()]],
];
const excludes: readonly (readonly unknown[])[] = [
  [],
  ["Content Interacted"],
  ["/sale", "Complaint Filed"],
  ["Product Viewed"],
];

const windows = ["30d", "95m", "3d", "5m"];

describe.each(places)("%s", (_name, make) => {
  let place: DemoPlace;
  let lines: Line[];
  beforeAll(async () => {
    place = await make(world);
    lines = await slowLines(world.platform.record, place.workspace);
  });

  const question = (more: object): FunnelQuestion =>
    FunnelQuestion.parse({
      from: new Date(place.fromMs + 20 * hour).toISOString(),
      to: new Date(place.toMs - 30 * hour).toISOString(),
      step: shop,
      ...more,
    });
  const spanOf = ({ from, to }: FunnelQuestion) => ({ fromMs: Date.parse(from), toMs: Date.parse(to) });

  async function compare(asked: FunnelQuestion): Promise<FunnelAnswer> {
    const span = spanOf(asked);
    const { timezone } = place.workspace;
    const answer = await readFunnel(world.platform, { workspace: place.workspace, span }, asked);
    const slow = slowFunnel(lines, asked, { ...span, timezone, now: world.platform.now() });
    expect(figures(answer)).toEqual(rounded(slow.all));
    if (asked.by !== "none") {
      expect(Object.fromEntries(answer.by.map((group) => [group.key, figures(group)]))).toEqual(
        Object.fromEntries([...slow.byKey].map(([key, group]) => [key, rounded(group)])),
      );
    }
    if (asked.trend !== "none") {
      const peopled = answer.trend.filter(({ counts }) => (counts[0] ?? 0) > 0);
      expect(Object.fromEntries(peopled.map(({ at, counts }) => [at, counts]))).toEqual(
        Object.fromEntries([...slow.byDay].map(([day, { counts }]) => [day, counts])),
      );
    }
    return answer;
  }

  describe.each(funnelModes)("%s", (mode) => {
    it.each(funnels)("%s, with every exclusion", async (_of, step) => {
      if (mode === "any" && new Set(step.map((one) => JSON.stringify(one))).size < step.length) return;
      for (const [i, exclude] of excludes.entries())
        await compare(question({ mode, step, exclude, window: windows[i % windows.length] }));
    });

    it("by every dimension and day, with filters", async () => {
      for (const by of dimensions)
        for (const exclude of excludes.slice(0, 2)) {
          const answer = await compare(
            question({ mode, by, exclude, window: "2d", trend: "day", step: [...views, "Order Completed"] }),
          );
          const [key = ""] = answer.by.map((group) => group.key);
          await compare(
            question({ mode, by, exclude, window: "12h", trend: "week", filter: { [by]: [key, "' OR 1=1 -- \\"] } }),
          );
        }
    });

    it("names the people behind each step", async () => {
      const asked = question({ mode, window: "4d", step: [...views, "Order Completed"] });
      const { walks } = slowFunnel(lines, asked, { ...spanOf(asked), timezone: "UTC", now: 0 });
      for (const [at, outcome] of [
        [1, "converted"],
        [2, "converted"],
        [2, "lost"],
        [3, "lost"],
      ] as const) {
        const people = { ...asked, at, outcome } satisfies FunnelPeopleQuestion;
        const found = await readFunnelPeople(
          world.platform,
          { workspace: place.workspace, span: spanOf(asked) },
          people,
          100_000,
        );
        const expected = walks.filter(({ reached }) => (outcome === "lost" ? reached === at - 1 : reached >= at));
        expect(found.count).toBe(expected.length);
        const text = ({ person, entered }: { person: string; entered: number }) => `${person} ${entered}`;
        expect(found.people.map((one) => `${one.person} ${Date.parse(one.enteredAt)}`).sort()).toEqual(
          expected.map(text).sort(),
        );
      }
    });
  });

  it("counts something", async () => {
    const { steps } = await compare(question({ step: [...views, "Order Completed"], window: "10d" }));
    expect(steps.at(-1)?.count).toBeGreaterThan(5);
    expect(steps.at(-1)?.medianSeconds).not.toBeNull();
  });
});

const near = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);

function figures({ steps, open }: FunnelGroup) {
  return {
    counts: steps.map(({ count }) => count),
    open,
    since: steps.map((s) => [s.medianSeconds, s.p90Seconds, s.medianSecondsFromFirst, s.p90SecondsFromFirst].map(near)),
  };
}

function rounded({ counts, open, sincePrevious, sinceFirst }: SlowGroup) {
  return {
    counts,
    open,
    since: counts.map((_, i) => [...(sincePrevious[i] ?? []), ...(sinceFirst[i] ?? [])].map(near)),
  };
}
