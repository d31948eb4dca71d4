/** What visits of a page and channel came to equals a slow obvious reference, and adds up to the board's figures. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CountedPair, type PairStep, pairSteps, worstPairs } from "#domain/metrics/page-pairs.ts";
import { PagePairsQuestion } from "#domain/metrics/page-pairs-question.ts";
import { answerPagePairs, countPagePairs } from "#server/metrics/answer-page-pairs.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { readSlowFacts, slowBoard } from "../world/slow-board.ts";
import type { Line } from "../world/slow-people.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const signal = new AbortController().signal;
const dayMs = 86_400_000;

const places: readonly [string, (opened: World) => Promise<DemoPlace>][] = [
  [
    "the demo world in Shanghai",
    (opened) =>
      makeDemoWorld(opened, {
        ...{ seed: 51, end: "2026-03-15T16:00:00Z", days: 40, events: 7_000 },
        timezone: "Asia/Shanghai",
      }),
  ],
  [
    "a hard world in New York, over the end of summer time",
    (opened) =>
      makeHardWorld(opened, {
        ...{ seed: 53, timezone: "America/New_York", fromDay: "2026-09-21", toDay: "2026-11-12", messages: 3_000 },
      }),
  ],
];

const stepOf: Readonly<Record<string, PairStep>> = {
  "Product Viewed": "product_views",
  "Product Added": "add_to_carts",
  "Checkout Started": "checkouts",
};
const none = () => ({ sessions: 0, product_views: 0, add_to_carts: 0, checkouts: 0, orders: 0 });

/** Each event belongs to its visit; one outside of any to where its person last came from. */
function slowPairs(lines: readonly Line[], [before, from, to]: readonly [number, number, number], device?: string) {
  const pairs = new Map<string, CountedPair & { counts: Record<PairStep, number>; usual: Record<PairStep, number> }>();
  for (const line of lines) {
    const visit = line.visit ?? line.credit.last;
    if (line.at < before || line.at >= to || (device !== undefined && visit.device !== device)) continue;
    const step = line.isOrder ? "orders" : stepOf[line.name];
    const begins = line.session?.place === 1;
    if (!begins && step === undefined) continue;
    const name = `${visit.landing_page} ${visit.channel}`;
    const fresh = { page: visit.landing_page, channel: visit.channel, counts: none(), usual: none() };
    const pair = pairs.get(name) ?? fresh;
    const side = line.at >= from ? pair.counts : pair.usual;
    if (begins) side.sessions++;
    if (step !== undefined) side[step]++;
    pairs.set(name, pair);
  }
  return [...pairs.values()];
}

const sorted = (pairs: readonly CountedPair[]) =>
  [...pairs].sort((a, b) => (`${a.page} ${a.channel}` < `${b.page} ${b.channel}` ? -1 : 1));

describe.each(places)("%s", (_name, make) => {
  let place: DemoPlace;
  beforeAll(async () => {
    place = await make(world);
  });

  it("counts the same, with and without a filter, and finds the same worst pairs", async () => {
    const facts = await readSlowFacts(world.platform.record, place.workspace, world.platform.now());
    for (const days of [1, 9]) {
      for (const device of [undefined, "mobile"]) {
        const span = { fromMs: place.toMs - days * dayMs, toMs: place.toMs };
        const filter = device === undefined ? {} : { device: [device] };
        const dates = { from: new Date(span.fromMs).toISOString(), to: new Date(span.toMs).toISOString() };
        const question = PagePairsQuestion.parse({ ...dates, filter, least: 3, limit: 500 });
        const before = startOf(span.fromMs, place.workspace.timezone);
        const slow = slowPairs(facts.lines, [before, span.fromMs, span.toMs], device);
        const counted = await countPagePairs(world.platform, place.workspace, question, span, signal);
        expect(sorted(counted)).toEqual(sorted(slow));
        expect(counted.length).toBeGreaterThan(5);
        const answer = await answerPagePairs(world.platform, place.workspace, question, span, signal);
        expect(answer).toEqual(worstPairs(slow, 3, 500));
        if (days === 9) expect(answer.compared).toBeGreaterThan(3);
      }
    }
  });

  it("adds up to the board's visits, carts, checkouts and orders", async () => {
    const facts = await readSlowFacts(world.platform.record, place.workspace, world.platform.now());
    const span = { fromMs: place.toMs - 9 * dayMs, toMs: place.toMs };
    const pairs = await countPagePairs(world.platform, place.workspace, { filter: {} }, span, signal);
    const asked = { grain: "total", by: "none", filter: {}, clock: "conversion", model: "last" } as const;
    const { total } = slowBoard(facts, { ...asked, metrics: [...pairSteps] }, span.fromMs, span.toMs);
    for (const step of pairSteps)
      expect({ [step]: pairs.reduce((sum, { counts }) => sum + counts[step], 0) }).toEqual({ [step]: total[step] });
  });
});

/** The same time of day, 28 days before: the clock may have been changed meanwhile. */
function startOf(at: number, timezone: string): number {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone: timezone, hourCycle: "h23", hour: "numeric" });
  const hour = (instant: number) => Number(clock.format(instant));
  const back = at - 28 * dayMs;
  return [back, back - 3_600_000, back + 3_600_000].find((instant) => hour(instant) === hour(at)) ?? back;
}
