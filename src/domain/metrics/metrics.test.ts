/** The dictionary's formulas, benchmarks, and the windows of the board. */
import { describe, expect, it } from "vitest";
import { benchmarkOf, indexOf } from "./benchmark.ts";
import { bucketText, earlierBuckets, earlierWindows, shiftDays, windowOf } from "./board-window.ts";
import { dictionary, findMetric } from "./dictionary.ts";
import { metricValue } from "./metric.ts";

const counted = {
  spend: 20_000,
  impressions: 1000,
  clicks: 25,
  orders: 4,
  sessions: 80,
  new_customers: 2,
  gross_revenue: 50_000,
  refunds: 10_000,
  engaged_sessions: 60,
};

it.each<[string, number | null]>([
  ["ctr", 0.025],
  ["cpc", 800],
  ["cpm", 20_000],
  ["roas", 2],
  ["roi", 0.2],
  ["cac", 10_000],
  ["cpa", 5_000],
  ["aov", 12_500],
  ["conversion_rate", 0.05],
  ["net_revenue", 40_000],
  ["bounce_rate", 0.25],
])("%s is a ratio of sums", (id, value) => {
  const metric = findMetric(id);
  expect(metric && metricValue(metric, counted, 0.6)).toBeCloseTo(value ?? 0, 12);
});

it.each([
  ["a zero denominator", "cpc", { spend: 1, clicks: 0 }],
  ["an unknown spend", "roas", { ...counted, spend: null }],
  ["a measure nobody counted", "ctr", { clicks: 1 }],
])("%s is unknown, never zero or infinite", (_says, id, sums) => {
  const metric = findMetric(id);
  expect(metric && metricValue(metric, sums, 0.6)).toBeNull();
});

it("defines every metric once, in both languages", () => {
  expect(new Set(dictionary.map(({ id }) => id)).size).toBe(dictionary.length);
  for (const { names, formula, population, timeBasis } of dictionary) {
    for (const words of [names, formula, population, timeBasis]) expect(words.en && words["zh-CN"]).toBeTruthy();
  }
});

it.each<[string, (number | null)[], number | null]>([
  ["needs three values", [1, 2, null], null],
  ["is the middle of an odd number", [5, 1, 3], 3],
  ["is the mean of the middle two", [4, 1, 3, 2], 2.5],
  ["leaves out the unknown", [null, 4, null, 1, 3, 2], 2.5],
])("a benchmark %s", (_says, values, median) => {
  expect(benchmarkOf(values)).toBe(median);
});

it("has no index without a benchmark", () => {
  expect([indexOf(50, 40), indexOf(null, 40), indexOf(50, null), indexOf(50, 0)]).toEqual([125, null, null, null]);
});

describe("windows", () => {
  it.each<[string, string, string, string, number]>([
    ["a day in Shanghai", "2026-03-10", "2026-03-11", "Asia/Shanghai", 24],
    ["the day New York loses an hour", "2026-03-08", "2026-03-09", "America/New_York", 23],
    ["the day New York gains an hour", "2026-11-01", "2026-11-02", "America/New_York", 25],
    ["instants are widened to hours", "2026-03-10T08:20:00+08:00", "2026-03-10T09:10:00+08:00", "Asia/Shanghai", 2],
    ["half hours in Kolkata", "2026-03-10T08:40:00+05:30", "2026-03-10T09:00:00+05:30", "Asia/Kolkata", 1],
  ])("%s", (_says, from, to, zone, hours) => {
    const span = windowOf({ from, to, grain: "hour" }, zone);
    expect((span.toMs - span.fromMs) / 3_600_000).toBe(hours);
  });

  it.each([
    ["backwards", "2026-03-11", "2026-03-10"],
    ["empty", "2026-03-10", "2026-03-10"],
    ["no date", "2026-02-30", "2026-03-10"],
    ["a hundred years", "1926-01-01", "2026-01-01"],
    ["before all time", "1969-12-30", "1970-01-02"],
    ["after all time", "2100-01-05", "2100-01-06"],
    ["in four digits, but hardly", "9999-12-30", "9999-12-31"],
  ])("refuses %s in words", (_says, from, to) => {
    expect(() => windowOf({ from, to, grain: "hour" }, "Asia/Shanghai")).toThrow(/\w+ \w+/);
  });

  it("compares the same local hours of earlier weeks, across a change of clocks", () => {
    const noon = Date.parse("2026-03-10T12:00:00-04:00");
    expect(new Date(shiftDays(noon, -7, "America/New_York")).toISOString()).toBe("2026-03-03T17:00:00.000Z");
    const windows = earlierWindows(
      windowOf({ from: "2026-03-10", to: "2026-03-11", grain: "hour" }, "America/New_York"),
      "America/New_York",
    );
    expect(windows).toHaveLength(8);
    expect(new Date(windows[0]?.fromMs ?? 0).toISOString()).toBe("2026-03-03T05:00:00.000Z");
  });

  it("names buckets and the eight before them", () => {
    expect(bucketText("1773100800", "hour", "Asia/Shanghai")).toBe("2026-03-10T08:00:00+08:00");
    expect(bucketText("1773100800", "hour", "America/St_Johns")).toBe("2026-03-09T21:30:00-02:30");
    expect(earlierBuckets("2026-03-10", "day", "Asia/Shanghai").slice(0, 2)).toEqual(["2026-03-03", "2026-02-24"]);
    expect(earlierBuckets("2026-03-01", "month", "Asia/Shanghai").at(-1)).toBe("2025-07-01");
  });
});
