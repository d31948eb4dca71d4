/** Duplicate reach and common paths equal a slow obvious reference, person by person, to the cent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flowOf } from "#domain/reach/flow.ts";
import { otherChannels, overlapOf } from "#domain/reach/overlap.ts";
import { OverlapQuestion } from "#domain/reach/overlap-question.ts";
import { PathsQuestion, stepKinds } from "#domain/reach/paths-question.ts";
import { answerOverlap } from "#server/reach/answer-overlap.ts";
import { answerPaths } from "#server/reach/answer-paths.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { addWorkspace, openWorld, type World } from "../world/open-world.ts";
import { readSlowFacts, type SlowFacts } from "../world/slow-board.ts";
import { readTrail, slowOverlap, slowPaths, type TrailRow } from "../world/slow-reach.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const signal = new AbortController().signal;
const dayMs = 86_400_000;
const dates = ([from, to]: [number, number]) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

const places: readonly [string, (opened: World) => Promise<DemoPlace>][] = [
  [
    "the demo world in Shanghai",
    (opened) =>
      makeDemoWorld(opened, {
        ...{ seed: 31, end: "2026-03-15T16:00:00Z", days: 30, events: 7_000 },
        timezone: "Asia/Shanghai",
      }),
  ],
  [
    "a hard world in New York, over the end of summer time",
    (opened) =>
      makeHardWorld(opened, {
        ...{ seed: 33, timezone: "America/New_York", fromDay: "2026-09-21", toDay: "2026-11-12", messages: 3_000 },
      }),
  ],
];

describe.each(places)("%s", (_name, make) => {
  let place: DemoPlace;
  let facts: SlowFacts;
  let trail: TrailRow[];
  let spans: [number, number][];
  beforeAll(async () => {
    place = await make(world);
    facts = await readSlowFacts(world.platform.record, place.workspace, world.platform.now());
    trail = await readTrail(world.platform.columns, place.workspace.id);
    spans = [
      [place.fromMs, place.toMs],
      [place.fromMs + 9 * dayMs + 5 * 3_600_000, place.toMs - 3 * dayMs],
    ];
  });
  it("finds the same people in the same sets of channels, the same spend and revenue", async () => {
    for (const span of spans) {
      for (const device of [undefined, "mobile"]) {
        const filter = device === undefined ? {} : { device: [device] };
        const question = OverlapQuestion.parse({ ...dates(span), filter });
        const [fromMs, toMs] = span;
        const answer = await answerOverlap(world.platform, place.workspace, question, { fromMs, toMs }, signal);
        const slow = slowOverlap(facts, fromMs, toMs, device);
        const sets = [...slow.sets].map(([names, people]) => ({ channels: names.split(","), people }));
        const { currency } = place.workspace;
        const spend = device === undefined ? slow.spend : new Map();
        expect(answer).toEqual(overlapOf({ sets, spend, revenue: slow.revenue, currency }));
        expect(answer.people).toBeGreaterThan(20);
        expect(answer.pairs.length).toBeGreaterThan(0);
      }
    }
  });

  it("counts each person once: the whole is the sum over numbers of channels", async () => {
    const [[fromMs, toMs] = [0, 0]] = spans;
    const question = OverlapQuestion.parse(dates([fromMs, toMs]));
    const answer = await answerOverlap(world.platform, place.workspace, question, { fromMs, toMs }, signal);
    const touched = new Set(
      trail.filter(({ is_touch: touch, at }) => touch === 1 && at >= fromMs && at < toMs).map(({ person }) => person),
    );
    expect(answer.people).toBe(touched.size);
  });

  it.each(stepKinds)("takes the same paths and flows of steps by %s", async (of) => {
    const busiest = trail.find(({ is_touch: touch }) => touch === 1);
    const entry =
      of === "channel" ? busiest?.channel : of === "page" ? trail.find(({ page }) => page !== "")?.page : "Page Viewed";
    const asks = [
      { direction: "before", conversion: "Order Completed", steps: 4 },
      { direction: "before", conversion: "Signed Up", steps: 2 },
      { direction: "before", conversion: "Order Completed", steps: 8, device: "mobile" },
      { direction: "after", conversion: "Order Completed", steps: 3 },
      { direction: "after", conversion: "Order Completed", steps: 8, entry },
      { direction: "after", conversion: "Order Completed", steps: 5, device: "mobile" },
    ] as const;
    for (const span of spans) {
      for (const { device, ...ask } of asks.map((one) => ({ device: undefined, ...one }))) {
        const filter = device === undefined ? {} : { device: [device] };
        const question = PathsQuestion.parse({ ...dates(span), ...ask, of, filter, keep: 5, limit: 1_000 });
        const [fromMs, toMs] = span;
        const answer = await answerPaths(world.platform, place.workspace, question, { fromMs, toMs }, signal);
        const taken = slowPaths(trail, { ...ask, of, device }, fromMs, toMs);
        const said = JSON.stringify(ask);
        const walked = taken.filter(({ path }) => path.length > 0);
        expect(answer.total, said).toBe(taken.length);
        expect(answer.withoutSteps, said).toBe(taken.length - walked.length);
        const names = new Map<string, { count: number; minor: number }>();
        for (const { path, revenue } of walked) {
          const { count, minor } = names.get(path.join(" > ")) ?? { count: 0, minor: 0 };
          names.set(path.join(" > "), { count: count + 1, minor: minor + revenue });
        }
        expect(answer.distinctPaths, said).toBe(names.size);
        const isOrders = ask.direction === "before" && ask.conversion === "Order Completed";
        for (const { path, count, revenue } of answer.paths) {
          const slow = names.get(path.join(" > "));
          expect({ count, minor: isOrders ? Math.round((revenue ?? 0) * 100) : revenue }, `${said} ${path}`).toEqual({
            count: slow?.count,
            minor: isOrders ? slow?.minor : null,
          });
        }
        if (names.size <= 1_000) expect(answer.paths.length, said).toBe(names.size);
        const steps = walked.flatMap(({ path }) =>
          path.map((key, i) => ({
            position: (ask.direction === "before" ? ask.steps - path.length : 0) + i + 1,
            key,
            path,
            i,
          })),
        );
        const flow = flowOf(
          steps.map(({ position, key }) => ({ position, key, count: 1 })),
          steps.flatMap(({ position, key: from, path, i }) =>
            path[i + 1] === undefined ? [] : [{ position, from, to: path[i + 1] ?? "", count: 1 }],
          ),
          5,
        );
        expect({ nodes: answer.nodes, links: answer.links }, said).toEqual(flow);
      }
    }
  });
});

it("keeps 63 channels apart, and the least touched of more together", async () => {
  const { platform } = world;
  const workspace = await addWorkspace(platform, "many-channels");
  const at = Date.parse("2026-03-10T00:00:00Z");
  const span = { fromMs: at, toMs: at + dayMs };
  const question = OverlapQuestion.parse(dates([span.fromMs, span.toMs]));
  const touches = (channel: number, people: number) =>
    Array.from({ length: people }, (_, person) =>
      JSON.stringify([workspace.id, person + 1, at, 1_000 * channel + person, "Page Viewed", 1, `c${channel}`]),
    );
  const arrive = (first: number, last: number) => {
    const channels = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const lines = channels.flatMap((channel) => touches(channel, channel));
    return platform.columns.insert(
      "trail (workspace, person, at, id, event, is_touch, channel)",
      lines,
      `many-${last}`,
    );
  };
  const asked = () => answerOverlap(platform, workspace, question, span, signal);

  await arrive(8, 70);
  const all = await asked();
  expect({ folded: all.folded, channels: all.channels.length, people: all.people }).toEqual({
    ...{ folded: false, channels: 63, people: 70 },
  });
  await arrive(1, 7);
  const folded = await asked();
  expect(folded.folded).toBe(true);
  const people = Object.fromEntries(folded.channels.map((one) => [one.channel, one.people]));
  const apart = Array.from({ length: 63 }, (_, i) => [`c${i + 8}`, i + 8] as const);
  expect(people).toEqual({ ...Object.fromEntries(apart), [otherChannels]: 7 });
});
