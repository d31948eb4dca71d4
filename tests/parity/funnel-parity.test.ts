/** The funnel's figures equal a slow obvious reference that walks every entry of every person. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FunnelPeopleQuestion, type FunnelQuestion, funnelModes } from "#domain/funnels/funnel-question.ts";
import { dimensions } from "#domain/metrics/filter.ts";
import { readFunnelPeople } from "#server/funnels/read-funnel.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { slowFunnel } from "../world/slow-funnel.ts";
import { type Line, slowLines } from "../world/slow-people.ts";
import { asking, compareFunnel, spanOf } from "./compare-funnel.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

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
  [
    "ten names",
    ["Signed Up", ...shop, "Content Interacted", "Complaint Filed", "Order Refunded", "Code Scanned"].toReversed(),
  ],
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

  const question = (more: object) => asking(place, { step: shop, ...more });
  const compare = (asked: FunnelQuestion) => compareFunnel(world, { place, lines }, asked);

  describe.each(funnelModes)("%s", (mode) => {
    it.each(funnels)("%s, with every exclusion", async (_of, step) => {
      if (mode === "any" && new Set(step.map((one) => JSON.stringify(one))).size < step.length) return;
      for (const [i, exclude] of excludes.entries())
        await compare(question({ mode, step, exclude, window: windows[i % windows.length] }));
    });

    it("with a window of more milliseconds than 32 bits count", async () => {
      for (const exclude of excludes) await compare(question({ mode, exclude, window: "60d", trend: "day" }));
    });

    it("counts who may still go on, whatever the time is", async () => {
      const { from, to } = question({});
      for (const now of [Date.parse(from) - 1, Date.parse(from) + 7_200_000, Date.parse(to), Date.parse(to) + 9e9]) {
        const then = { ...world, platform: { ...world.platform, now: () => now } };
        await compareFunnel(then, { place, lines }, question({ mode, window: "3d" }));
      }
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

    it.each(excludes.map((exclude) => [exclude]))("names the people behind each step, without %j", async (exclude) => {
      const asked = question({ mode, exclude, window: "4d", step: [...views, "Order Completed"] });
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

describe("a person of 10,000 events", () => {
  let place: DemoPlace;
  let lines: Line[];
  beforeAll(async () => {
    place = await makeHardWorld(world, {
      seed: 27,
      timezone: "Asia/Kathmandu",
      fromDay: "2026-03-01",
      toDay: "2026-03-22",
      messages: 12_000,
      busyShare: 0.96,
    });
    lines = await slowLines(world.platform.record, place.workspace);
  });

  it("is in the world", () => {
    const events = new Map<string, number>();
    for (const { person } of lines) events.set(person, (events.get(person) ?? 0) + 1);
    expect(Math.max(...events.values())).toBeGreaterThanOrEqual(10_000);
    expect(events.size).toBeGreaterThan(20);
  });

  const asks = funnelModes.flatMap((mode) => [
    { mode, window: "30d", step: shop },
    { mode, window: "3d", step: mode === "any" ? shop : [...shop, ...shop.toReversed()], exclude: ["Complaint Filed"] },
    { mode, window: "95m", step: [...views, "Order Completed"], by: "channel", trend: "day", exclude: ["/sale"] },
    { mode, window: "5m", step: ["Signed Up", "Order Completed"], by: "landing_page", filter: { device: ["mobile"] } },
  ]);
  it.each(asks)("$mode within $window", async (more) => {
    await compareFunnel(world, { place, lines }, asking(place, more));
  });
});
