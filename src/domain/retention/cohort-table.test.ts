/** Cohorts by hand: the edge of time, small and partial cohorts, the three modes, totals as ratios of sums. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortFrame, cohortTable } from "./cohort-table.ts";
import { cohortGrains, dateOfDay, dayNumber, firstDayOf, periodOf, startOfPeriod } from "./local-period.ts";
import { retentionHeadline } from "./retention-headline.ts";
import { RetentionQuestion } from "./retention-question.ts";
import type { StartDay } from "./start-day.ts";

const zone = "Asia/Shanghai";
const at = (date: string, timezone = zone) => startOfPeriod(dayNumber(date), "day", timezone);
const startDay = (date: string, people: number, came: readonly [number, number][] = []): StartDay => ({
  earlier: false,
  day: dayNumber(date),
  people,
  d1: 0,
  d7: 0,
  d30: 0,
  distances: came.map(([distance]) => distance),
  counts: came.map(([, count]) => count),
});
const frame = (more: Partial<CohortFrame["question"]> = {}, asOf = "2026-03-30"): CohortFrame => ({
  question: { grain: "week", periods: 3, mode: "classic", within: 1, ...more },
  span: { fromMs: at("2026-03-02"), toMs: at("2026-03-23") },
  timezone: zone,
  asOfMs: at(asOf),
});

describe("the local calendar", () => {
  it.each([
    ["2026-03-02", "week", "2026-03-02"],
    ["2026-03-08", "week", "2026-03-02"],
    ["1970-01-01", "week", "1969-12-29"],
    ["2024-02-29", "month", "2024-02-01"],
    ["1999-12-31", "month", "1999-12-01"],
    ["2026-03-29", "day", "2026-03-29"],
  ] as const)("%s lies in the %s that begins on %s", (date, grain, first) => {
    expect(dateOfDay(firstDayOf(periodOf(dayNumber(date), grain), grain))).toBe(first);
  });

  it("has periods without gaps: a period's first day is its own, the day before is the last one's", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...cohortGrains), (day, grain) => {
        const period = periodOf(day, grain);
        expect(periodOf(firstDayOf(period, grain), grain)).toBe(period);
        expect(periodOf(firstDayOf(period, grain) - 1, grain)).toBe(period - 1);
        expect(firstDayOf(period, grain)).toBeLessThanOrEqual(day);
      }),
    );
  });
});

describe("the table", () => {
  it("joins the days of a week, and leaves unknown what is not over", () => {
    const days = [
      startDay("2026-03-02", 20, [
        [0, 20],
        [1, 5],
      ]),
      startDay("2026-03-08", 20, [
        [0, 20],
        [3, 1],
      ]),
      startDay("2026-03-16", 10, [
        [0, 10],
        [1, 4],
      ]),
    ];
    const { cohorts, total } = cohortTable(days, frame());
    expect(cohorts.map(({ cohort, size, returned, small }) => [cohort, size, returned, small])).toEqual([
      ["2026-03-02", 40, [40, 5, 0, 1], false],
      ["2026-03-16", 10, [10, 4, null, null], true],
    ]);
    expect(total.sizes).toEqual([50, 50, 40, 40]);
    expect(total.returned).toEqual([50, 9, 0, 1]);
    expect(total.rates).toEqual([1, 9 / 50, 0, 1 / 40]);
  });

  it("knows nothing of a cohort that is still forming", () => {
    const { cohorts, total } = cohortTable([startDay("2026-03-16", 7, [[0, 7]])], frame({}, "2026-03-20"));
    expect(cohorts[0]?.returned).toEqual([null, null, null, null]);
    expect(total.rates).toEqual([null, null, null, null]);
    expect(total.size).toBe(7);
  });

  it("counts whoever came later, of mode rolling", () => {
    const days = [
      startDay("2026-03-02", 10, [
        [0, 4],
        [2, 3],
        [9, 2],
      ]),
    ];
    expect(cohortTable(days, frame({ mode: "rolling" })).cohorts[0]?.returned).toEqual([9, 5, 5, 2]);
  });

  it("waits for the whole window, of mode bounded", () => {
    const days = [startDay("2026-03-02", 10, [[2, 6]])];
    expect(cohortTable(days, frame({ mode: "bounded" })).cohorts[0]?.returned).toEqual([0, 0, 6, null]);
    expect(cohortTable(days, frame({ mode: "bounded", within: 0 })).cohorts[0]?.returned).toEqual([0, 0, 6, 0]);
  });

  it("marks a cohort that the span cuts", () => {
    const cut = { ...frame(), span: { fromMs: at("2026-03-03"), toMs: at("2026-03-16") } };
    const days = [startDay("2026-03-03", 5), startDay("2026-03-09", 5)];
    expect(cohortTable(days, cut).cohorts.map(({ partial }) => partial)).toEqual([true, false]);
  });

  it("ends a day with its own midnight, also where it has 23 hours", () => {
    const york: CohortFrame = {
      question: { grain: "day", periods: 1, mode: "classic", within: 0 },
      span: { fromMs: at("2026-03-07", "America/New_York"), toMs: at("2026-03-09", "America/New_York") },
      timezone: "America/New_York",
      asOfMs: Date.parse("2026-03-09T04:00:00Z"),
    };
    const returned = (asOfMs: number) =>
      cohortTable([startDay("2026-03-07", 3)], { ...york, asOfMs }).cohorts[0]?.returned;
    expect(returned(york.asOfMs)).toEqual([0, 0]);
    expect(returned(york.asOfMs - 1)).toEqual([0, null]);
  });

  it("is empty where nobody began", () => {
    const { cohorts, total } = cohortTable([], frame());
    expect(cohorts).toEqual([]);
    expect(total).toEqual({
      size: 0,
      sizes: [0, 0, 0, 0],
      returned: [null, null, null, null],
      rates: [null, null, null, null],
    });
  });
});

it("never shows more people than a cohort has, and totals are sums", () => {
  const oneDay = fc.record({
    day: fc.integer({ min: dayNumber("2026-03-02"), max: dayNumber("2026-03-22") }),
    people: fc.integer({ min: 1, max: 50 }),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(oneDay, { maxLength: 30 }), (given) => {
      const days = given.map(({ day, people, shares }) =>
        startDay(
          dateOfDay(day),
          people,
          shares.map((share, i) => [i, Math.floor(share * people)]),
        ),
      );
      const { cohorts, total } = cohortTable(days, frame());
      for (const { size, returned } of cohorts)
        for (const people of returned) expect(people ?? 0).toBeLessThanOrEqual(size);
      for (let i = 0; i <= 3; i++) {
        const over = cohorts.filter(({ returned }) => returned[i] !== null);
        expect(total.sizes[i]).toBe(over.reduce((sum, { size }) => sum + size, 0));
        expect(total.returned[i] ?? 0).toBe(over.reduce((sum, { returned }) => sum + (returned[i] ?? 0), 0));
      }
    }),
  );
});

it("takes into the headline only those whose day is over", () => {
  const day = (date: string, earlier: boolean): StartDay => ({
    ...startDay(date, 10),
    earlier,
    d1: 4,
    d7: 2,
    d30: 1,
  });
  const days = [day("2026-02-25", true), day("2026-03-02", false), day("2026-03-21", false), day("2026-03-22", false)];
  const [d1, d7, d30] = retentionHeadline(days, zone, at("2026-03-29"));
  expect(d1?.now).toEqual({ people: 30, returned: 12, rate: 0.4 });
  expect(d7?.now).toEqual({ people: 20, returned: 4, rate: 0.2 });
  expect(d7?.before).toEqual({ people: 10, returned: 2, rate: 0.2 });
  expect(d30?.now).toEqual({ people: 0, returned: 0, rate: null });
});

describe("the question", () => {
  const raw = { from: "2026-01-01", to: "2026-02-01" };
  it("has the usual values", () => {
    expect(RetentionQuestion.parse(raw)).toEqual({
      ...raw,
      start: "Signed Up",
      return: "any",
      grain: "week",
      periods: 12,
      mode: "classic",
      within: 1,
      filter: {},
    });
  });
  it.each([
    { periods: "0" },
    { periods: "37" },
    { periods: "1.5" },
    { periods: "x" },
    { grain: "hour" },
    { mode: "other" },
    { within: "8" },
    { start: "" },
    { start: "x".repeat(201) },
    { from: "yesterday" },
    { filter: { colour: ["red"] } },
    { filter: { channel: [] } },
  ])("refuses %o", (wrong) => {
    expect(RetentionQuestion.safeParse({ ...raw, ...wrong }).success).toBe(false);
  });
});
