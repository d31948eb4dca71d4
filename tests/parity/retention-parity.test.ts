/** Retention and lifecycle equal a slow obvious reference computed from the record, person by person. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, localDate } from "#domain/base/local-time.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { cohortGrains } from "#domain/retention/local-period.ts";
import { RetentionQuestion, retentionModes } from "#domain/retention/retention-question.ts";
import { answerLifecycle } from "#server/retention/answer-lifecycle.ts";
import { answerRetention } from "#server/retention/answer-retention.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { midnightOf } from "../world/slow-clock.ts";
import { type Line, slowLines } from "../world/slow-people.ts";
import {
  lives,
  slowActive,
  slowCohorts,
  slowDay,
  slowFlows,
  slowRebuyers,
  slowRepurchase,
} from "../world/slow-retention.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const dayMs = 86_400_000;
const places: readonly [string, (opened: World) => Promise<DemoPlace>][] = [
  [
    "the demo world in New York, over the start of summer time",
    (opened) =>
      makeDemoWorld(opened, {
        seed: 21,
        end: "2026-03-29T04:00:00Z",
        days: 40,
        events: 4_000,
        timezone: "America/New_York",
      }),
  ],
  [
    "a hard world in New York, over the end of summer time",
    (opened) =>
      makeHardWorld(opened, {
        seed: 22,
        timezone: "America/New_York",
        fromDay: "2026-05-01",
        toDay: "2026-11-12",
        messages: 3_000,
      }),
  ],
  [
    "a hard world in Kolkata, whose hours begin at the half",
    (opened) =>
      makeHardWorld(opened, {
        seed: 23,
        timezone: "Asia/Kolkata",
        fromDay: "2026-05-20",
        toDay: "2026-07-08",
        messages: 2_000,
      }),
  ],
  [
    "a person of 10,000 events among others, in Kathmandu",
    (opened) =>
      makeHardWorld(opened, {
        seed: 27,
        timezone: "Asia/Kathmandu",
        fromDay: "2026-02-20",
        toDay: "2026-04-02",
        messages: 12_000,
        busyShare: 0.96,
      }),
  ],
];

describe.each(places)("%s", (_name, make) => {
  let place: DemoPlace;
  let people: Line[][];
  let zone: string;
  let settled: number;
  beforeAll(async () => {
    place = await make(world);
    zone = place.workspace.timezone;
    settled = world.platform.now();
    people = lives(await slowLines(world.platform.record, place.workspace));
  });

  const asked = (more: Partial<RetentionQuestion>): RetentionQuestion => ({
    ...RetentionQuestion.parse({
      from: new Date(place.fromMs).toISOString(),
      to: new Date(place.toMs).toISOString(),
    }),
    ...more,
  });

  async function compare(more: Partial<RetentionQuestion>, now = settled): Promise<number> {
    const question = asked(more);
    world.setNow(now);
    const span = spanOf(question, zone, 3700);
    const answer = await answerRetention(world.platform, place.workspace, question, span);
    const slow = slowCohorts(people, question, zone, now);
    const got = answer.cohorts.map(({ cohort, size, returned }) => ({ cohort, size, returned }));
    expect(got, JSON.stringify(more)).toEqual(slow);
    const length = span.toMs - span.fromMs;
    for (const { day, now: figure, before } of answer.headline) {
      expect(figure).toEqual(slowDay(people, question, zone, now, [day, span.fromMs, span.toMs]));
      expect(before).toEqual(slowDay(people, question, zone, now, [day, span.fromMs - length, span.fromMs]));
    }
    return answer.total.size;
  }

  it("cohorts of every grain and mode, of any activity and of one event", async () => {
    let seen = 0;
    for (const grain of cohortGrains)
      for (const mode of retentionModes)
        for (const returned of ["any", "Order Completed", "Signed Up"])
          seen += await compare({ grain, mode, return: returned, periods: grain === "day" ? 36 : 5 });
    expect(seen).toBeGreaterThan(100);
  });

  it("cohorts of other beginnings", async () => {
    for (const start of ["any", "Order Completed", "Page Viewed", "identify", "never 'seen\\"])
      for (const returned of ["any", "Order Completed", "Page Viewed"])
        await compare({ grain: "week", start, return: returned, periods: 8 });
  });

  it("at the edge of time, in the middle of a day", async () => {
    const middle = place.fromMs + Math.floor((place.toMs - place.fromMs) * 0.6) + 5 * 3_600_000;
    for (const grain of cohortGrains)
      for (const mode of retentionModes)
        await compare({ grain, mode, within: mode === "bounded" ? 2 : 1, periods: 6 }, middle);
  });

  it("a part of the time: whoever began before it is in none of its cohorts", async () => {
    const quarter = Math.floor((place.toMs - place.fromMs) / 4 / dayMs) * dayMs;
    const part = {
      from: new Date(place.fromMs + quarter).toISOString(),
      to: new Date(place.toMs - quarter).toISOString(),
    };
    for (const grain of cohortGrains) await compare({ ...part, grain, start: "any" });
  });

  it("with filters, by what held at the start", async () => {
    const begun = people.flatMap((life) => life.find(({ name }) => name === "Page Viewed") ?? []);
    const most = (dimension: "channel" | "campaign" | "landing_page" | "device" | "country") => {
      const counts = new Map<string, number>();
      for (const { credit } of begun) counts.set(credit.last[dimension], (counts.get(credit.last[dimension]) ?? 0) + 1);
      return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
    };
    const [channel = "", other = ""] = most("channel");
    const filters: RetentionQuestion["filter"][] = [
      { channel: [channel] },
      { channel: [channel, other], device: ["mobile"] },
      { campaign: most("campaign").slice(0, 2) },
      { landing_page: most("landing_page").slice(0, 1), country: most("country").slice(0, 2) },
      { channel: ["' OR 1=1 -- \\"] },
    ];
    let seen = 0;
    for (const filter of filters) seen += await compare({ start: "Page Viewed", filter, grain: "day", periods: 10 });
    expect(seen).toBeGreaterThan(20);
  });

  it("active people, stages, flows and repurchase", async () => {
    for (const now of [settled, place.toMs - 4 * dayMs - 3 * 3_600_000]) {
      world.setNow(now);
      const span = { fromMs: place.toMs - 20 * dayMs, toMs: place.toMs };
      const answer = await answerLifecycle(world.platform, place.workspace, span);
      const end = midnightOf(localDate(Math.min(now, span.toMs), zone), zone);
      const known = people.map((life) => life.filter(({ at }) => at < end));
      expect(answer.active.length).toBeGreaterThan(10);
      for (const { date, dau, wau, mau } of answer.active) {
        const slow = [1, 7, 30].map((days) => slowActive(known, date, days, zone));
        expect([date, dau, wau, mau]).toEqual([date, ...slow]);
      }
      const { day, before } = answer.headline;
      expect(addDays(day, 1)).toBe(localDate(end, zone));
      expect(before.mau).toBe(slowActive(known, addDays(day, -30), 30, zone));
      const flows = new Map(answer.lifecycle.flows.map(({ from, to, people: n }) => [`${from}>${to}`, n]));
      expect(new Map([...flows].sort())).toEqual(new Map([...slowFlows(known, day, zone)].sort()));
      expect(flows.size).toBeGreaterThan(3);
      const { within90, inSpan } = answer.repurchase;
      const edges = [within90.from, addDays(within90.to, 1)] as const;
      const { customers, again } = within90;
      expect({ customers, again }).toEqual(slowRepurchase(known, edges, end, zone));
      const earlier = [addDays(edges[0], -90), edges[0]] as const;
      expect(within90.before).toMatchObject(slowRepurchase(known, earlier, end, zone));
      expect(inSpan).toMatchObject(slowRebuyers(known, span.fromMs, end));
      expect(inSpan.before).toMatchObject(slowRebuyers(known, 2 * span.fromMs - end, span.fromMs));
    }
  });
});
