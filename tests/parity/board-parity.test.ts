/** The board's figures equal a slow obvious reference computed from the record, figure by figure, to the cent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benchmarkOf } from "#domain/metrics/benchmark.ts";
import {
  type BoardAnswer,
  type BoardQuestion,
  boardModels,
  clocks,
  dimensions,
  grains,
} from "#domain/metrics/board-question.ts";
import { dictionary, findMetric } from "#domain/metrics/dictionary.ts";
import { measuresOf } from "#domain/metrics/metric.ts";
import { answerBoard, answerBoards } from "#server/metrics/answer-board.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { readSlowFacts, type SlowFacts, slowBoard } from "../world/slow-board.ts";
import { dayOf, midnightOf } from "../world/slow-clock.ts";
import { differences, same } from "./compare-board.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const metrics = dictionary.map(({ id }) => id);
const bys = ["none", ...dimensions] as const;

const places: readonly [string, (opened: World) => Promise<DemoPlace>][] = [
  [
    "the demo world in Shanghai",
    (opened) =>
      makeDemoWorld(opened, {
        seed: 11,
        end: "2026-03-15T16:00:00Z",
        days: 14,
        events: 6_000,
        timezone: "Asia/Shanghai",
      }),
  ],
  [
    "the demo world in New York, over the start of summer time",
    (opened) =>
      makeDemoWorld(opened, {
        seed: 12,
        end: "2026-03-13T04:00:00Z",
        days: 10,
        events: 3_000,
        timezone: "America/New_York",
      }),
  ],
  [
    "a hard world in New York, over the end of summer time",
    (opened) =>
      makeHardWorld(opened, {
        seed: 13,
        timezone: "America/New_York",
        fromDay: "2026-09-21",
        toDay: "2026-11-12",
        messages: 3_000,
      }),
  ],
  [
    "a hard world in Kolkata, whose hours begin at the half",
    (opened) =>
      makeHardWorld(opened, {
        seed: 14,
        timezone: "Asia/Kolkata",
        fromDay: "2026-05-20",
        toDay: "2026-06-08",
        messages: 2_000,
      }),
  ],
];

describe.each(places)("%s", (_name, make) => {
  let place: DemoPlace;
  let facts: SlowFacts;
  beforeAll(async () => {
    place = await make(world);
    facts = await readSlowFacts(world.platform.record, place.workspace, world.platform.now());
  });

  const question = (more: Partial<BoardQuestion>): BoardQuestion => ({
    from: new Date(place.fromMs).toISOString(),
    to: new Date(place.toMs).toISOString(),
    metrics,
    grain: "total",
    by: "none",
    filter: {},
    benchmark: false,
    clock: "conversion",
    model: "last",
    ...more,
  });

  async function compare(asked: BoardQuestion): Promise<void> {
    const answer = await answerBoard(world.platform, place.workspace, asked);
    const slow = slowBoard(facts, asked, Date.parse(asked.from), Date.parse(asked.to));
    expect(slow.totals.size).toBeGreaterThan(0);
    const found = differences(asked, answer, slow, place.workspace.currency);
    expect(found, `${asked.grain} by ${asked.by}, ${asked.model}, ${asked.clock}`).toEqual([]);
  }

  const sights = clocks.flatMap((clock) => boardModels.map((model) => [model, clock] as const));
  it.each(sights)("every metric at every grain by every dimension, model %s, clock %s", async (model, clock) => {
    for (const by of bys) for (const grain of grains) await compare(question({ grain, by, model, clock }));
  });

  it("part of the time", async () => {
    const day = 86_400_000;
    const within = {
      from: new Date(place.fromMs + 2 * day + 5 * 3_600_000).toISOString(),
      to: new Date(place.fromMs + 9 * day + 7 * 3_600_000).toISOString(),
    };
    for (const clock of clocks)
      for (const grain of grains) await compare(question({ ...within, grain, by: "channel", clock }));
  });

  it("with filters", async () => {
    const [channel = "", other = ""] = busiest("channel");
    const [campaign = "", second = ""] = busiest("campaign");
    const [page = ""] = busiest("landing_page");
    const [country = ""] = busiest("country");
    const filters: [BoardQuestion["by"], BoardQuestion["filter"]][] = [
      ["none", { channel: [channel] }],
      ["channel", { channel: [channel, other] }],
      ["campaign", { channel: [channel, other] }],
      ["none", { campaign: [campaign, second] }],
      ["channel", { campaign: [campaign, second] }],
      ["campaign", { channel: [channel], campaign: [campaign, second] }],
      ["device", { device: ["mobile", "desktop"] }],
      ["channel", { device: ["mobile"] }],
      ["landing_page", { country: [country], channel: [channel, other] }],
      ["country", { landing_page: [page, "' OR 1=1 -- \\"] }],
    ];
    for (const [by, filter] of filters) {
      for (const grain of ["hour", "day", "total"] as const) await compare(question({ grain, by, filter }));
      await compare(question({ grain: "day", by, filter, model: "first", clock: "touch" }));
    }
  });

  function busiest(by: "channel" | "campaign" | "landing_page" | "country"): string[] {
    const slow = slowBoard(facts, question({ by }), place.fromMs, place.toMs);
    return [...slow.totals].sort((a, b) => (b[1].page_views ?? 0) - (a[1].page_views ?? 0)).map(([key]) => key);
  }

  it("the same from the hourly cells as from the journey", async () => {
    for (const by of ["none", "channel"] as const) {
      const plain = question({ by, grain: "day", metrics: metrics.filter((id) => id !== "plan" && id !== "pace") });
      const cells = await answerBoard(world.platform, place.workspace, plain);
      const all = { channel: busiest("channel"), campaign: busiest("campaign") };
      expect(Math.max(all.channel.length, all.campaign.length)).toBeLessThanOrEqual(100);
      const journey = await answerBoard(world.platform, place.workspace, { ...plain, filter: all });
      expect(journey).toEqual(cells);
    }
  });

  it("the same from one pass as question by question", async () => {
    const span = question({ benchmark: true, from: new Date(place.toMs - 3 * 86_400_000).toISOString() });
    const plain = metrics.filter((id) => id !== "visitors" && !alsoOf(id).includes("visitors"));
    const asked = (more: Partial<BoardQuestion>) => ({ ...span, metrics: plain, ...more });
    const filters: BoardQuestion["filter"][] = [
      {},
      { channel: busiest("channel").slice(0, 2) },
      { device: ["mobile"] },
    ];
    for (const filter of filters) {
      for (const grain of ["hour", "day", "week", "month"] as const) {
        const questions: BoardQuestion[] = [
          asked({ grain, filter }),
          asked({ grain, filter, by: "channel" }),
          asked({ grain: "total", filter, by: "channel", benchmark: false }),
          asked({ grain: "total", filter, by: "campaign" }),
          asked({ grain, filter, by: "device" }),
        ];
        const together = await answerBoards(world.platform, place.workspace, questions);
        for (const [i, one] of questions.entries()) {
          // People cannot be added up: with them, each part of the answer is asked of the columns by itself.
          const alone = await answerBoard(world.platform, place.workspace, { ...one, metrics: [...plain, "visitors"] });
          expect(withoutVisitors(alone), `${grain} by ${one.by}`).toEqual(withoutVisitors(together[i]));
        }
      }
    }
  });

  it("adds nothing up twice: what can be added is the sum of its parts", async () => {
    const sums = dictionary.filter((m) => m.additive && m.under === undefined && m.id !== "plan").map(({ id }) => id);
    for (const by of dimensions) {
      const { rows, totals, total } = await answerBoard(
        world.platform,
        place.workspace,
        question({ by, grain: "day", metrics: sums }),
      );
      for (const id of sums) {
        const whole = total.values[id] ?? 0;
        expect(totals.reduce((sum, { values }) => sum + (values[id] ?? 0), 0)).toBeCloseTo(whole, 6);
        expect(rows.reduce((sum, { values }) => sum + (values[id] ?? 0), 0)).toBeCloseTo(whole, 6);
      }
    }
  });

  it("compares with the median of the same hour of the last eight weeks", async () => {
    const zone = place.workspace.timezone;
    const last = midnightOf(dayOf(place.toMs - 1, zone), zone);
    const asked = question({
      from: new Date(last - 2 * 86_400_000).toISOString(),
      grain: "hour",
      by: "channel",
      benchmark: true,
      metrics: ["spend", "sessions", "visitors", "orders", "net_revenue", "conversion_rate", "cpc"],
    });
    const answer = await answerBoard(world.platform, place.workspace, asked);
    const history = slowBoard(facts, { ...asked, benchmark: false } as BoardQuestion, place.fromMs - 9e9, place.toMs);
    let known = 0;
    for (const row of answer.rows.filter((_, i) => i % 7 === 0)) {
      const earlier = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => weeksBefore(Date.parse(row.at ?? ""), k, zone));
      for (const id of asked.metrics) {
        const money = dictionary.find((metric) => metric.id === id)?.unit === "money";
        const values = earlier.map((at) => history.rows.get(`${at}|${row.key}`)?.[id] ?? null);
        const usual = benchmarkOf(values.map((value) => (value === null || !money ? value : value / 100)));
        expect(
          same(row.benchmark?.[id], usual, false),
          `${row.at} ${row.key} ${id}: ${row.benchmark?.[id]}, ${usual}`,
        ).toBe(true);
        if (usual !== null) known++;
        const index = row.index?.[id] ?? null;
        const value = row.values[id] ?? null;
        expect(same(index, value === null || usual === null || usual === 0 ? null : (100 * value) / usual, false)).toBe(
          true,
        );
      }
    }
    // Ten or twenty days are too few for three earlier weeks; seven weeks are not.
    expect(known > 0).toBe(place.toMs - place.fromMs > 30 * 86_400_000);
  });

  it("compares days with the same weekdays before them, also far into a long span", async () => {
    const zone = place.workspace.timezone;
    const fromMs = midnightOf(dayOf(place.fromMs + 86_400_000, zone), zone);
    const toMs = midnightOf(dayOf(place.toMs, zone), zone);
    const asked = question({
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      grain: "day",
      by: "channel",
      benchmark: true,
      metrics: ["sessions", "orders", "spend"],
    });
    const history = slowBoard(facts, asked, place.fromMs - 9e9, toMs);
    for (const more of [[], ["visitors"]]) {
      const { rows } = await answerBoard(world.platform, place.workspace, {
        ...asked,
        metrics: [...asked.metrics, ...more],
      });
      expect(rows.length).toBeGreaterThan(5);
      for (const { at, key, benchmark } of rows) {
        const before = [1, 2, 3, 4, 5, 6, 7, 8].map((k) =>
          dayOf(weeksBefore(midnightOf(at ?? "", zone), k, zone), zone),
        );
        for (const id of asked.metrics) {
          const values = before.map((day) => history.rows.get(`${day}|${key}`)?.[id] ?? null);
          const usual = benchmarkOf(values.map((value) => (value === null || id !== "spend" ? value : value / 100)));
          expect(same(benchmark?.[id], usual, false), `${at} ${key} ${id}: ${benchmark?.[id]}, ${usual}`).toBe(true);
        }
      }
    }
  });

  it("compares totals with the median of the same time in the last eight weeks", async () => {
    const zone = place.workspace.timezone;
    const toMs = midnightOf(dayOf(place.toMs - 1, zone), zone);
    const fromMs = midnightOf(dayOf(toMs - 30 * 3_600_000, zone), zone);
    const from = new Date(fromMs).toISOString();
    const ids = ["spend", "sessions", "orders", "net_revenue", "conversion_rate"];
    for (const grain of ["hour", "day", "total"] as const) {
      const asked = question({
        from,
        to: new Date(toMs).toISOString(),
        grain,
        by: "channel",
        benchmark: true,
        metrics: ids,
      });
      const answer = await answerBoard(world.platform, place.workspace, asked);
      const windows = [1, 2, 3, 4, 5, 6, 7, 8].map((k) =>
        slowBoard(facts, asked, weeksBefore(fromMs, k, zone), weeksBefore(toMs, k, zone)),
      );
      const usual = (id: string, values: readonly (number | null | undefined)[]) => {
        const money = dictionary.find((metric) => metric.id === id)?.unit === "money";
        return benchmarkOf(
          values.map((value) => (value === null || value === undefined ? null : money ? value / 100 : value)),
        );
      };
      for (const id of ids) {
        for (const { key, benchmark } of answer.totals) {
          const expected = usual(
            id,
            windows.map(({ totals }) => totals.get(key)?.[id]),
          );
          expect(same(benchmark?.[id], expected, false), `${grain} ${key} ${id}: ${benchmark?.[id]}, ${expected}`).toBe(
            true,
          );
        }
        const known = windows.filter(({ totals }) => totals.size > 0);
        const expected = usual(
          id,
          known.map(({ total }) => total[id]),
        );
        expect(same(answer.total.benchmark?.[id], expected, false), `${grain} ${id}`).toBe(true);
      }
    }
  });
});

const alsoOf = (id: string) => measuresOf([findMetric(id)].flatMap((metric) => metric ?? []));

/** An answer as it is sent, as if visitors had not been asked for. */
function withoutVisitors(answer: BoardAnswer | undefined): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value) => (key === "visitors" ? undefined : value)));
}

/** The instant, `weeks` weeks before, at which the wall shows the same day of the week and time. */
function weeksBefore(at: number, weeks: number, zone: string): number {
  const wall = (when: number) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone, timeStyle: "short" }).format(when);
  const day = new Date(Date.parse(`${dayOf(at, zone)}T00:00:00Z`) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  for (let then = midnightOf(day, zone); dayOf(then, zone) === day; then += 30 * 60_000) {
    if (wall(then) === wall(at)) return then;
  }
  return Number.NaN;
}
