/** Rows for ranges and buckets, across clock changes. */
import { describe, expect, it } from "vitest";
import { bucketKey, bucketsOf, dateIn, elapsedShare, grainOf, rangeBefore, rangeOf } from "./board-range.ts";
import type { RangeName } from "./board-view.ts";

describe("rangeOf on Monday 23 November 2026", () => {
  it.each<[RangeName, string, string]>([
    ["today", "2026-11-23", "2026-11-24"],
    ["yesterday", "2026-11-22", "2026-11-23"],
    ["7d", "2026-11-17", "2026-11-24"],
    ["28d", "2026-10-27", "2026-11-24"],
    ["week", "2026-11-23", "2026-11-30"],
    ["month", "2026-11-01", "2026-12-01"],
  ])("%s", (range, from, to) => {
    expect(rangeOf({ range, from: null, to: null }, "2026-11-23")).toEqual({ from, to });
  });

  it("week begins on Monday, on a Sunday too", () => {
    expect(rangeOf({ range: "week", from: null, to: null }, "2026-11-29").from).toBe("2026-11-23");
  });
});

it.each([
  ["Asia/Shanghai", "2026-11-23T15:59:59Z", "2026-11-23"],
  ["Asia/Shanghai", "2026-11-23T16:00:00Z", "2026-11-24"],
  ["America/New_York", "2026-11-23T04:59:59Z", "2026-11-22"],
])("today in %s at %s", (zone, at, date) => {
  expect(dateIn(zone, Date.parse(at))).toBe(date);
});

it.each([
  ["previous", "2026-11-22", "2026-11-23"],
  ["weekday", "2026-11-16", "2026-11-17"],
] as const)("one day against %s", (compare, from, to) => {
  expect(rangeBefore({ from: "2026-11-23", to: "2026-11-24" }, compare)).toEqual({ from, to });
});

it("28 days against the same weekdays are the 28 days before", () => {
  expect(rangeBefore({ from: "2026-10-27", to: "2026-11-24" }, "weekday").from).toBe("2026-09-29");
});

it.each([
  ["2026-11-23", "2026-11-24", "hour"],
  ["2026-11-17", "2026-11-24", "day"],
  ["2026-06-01", "2026-11-24", "week"],
  ["2025-01-01", "2026-11-24", "month"],
])("grain from %s to %s is %s", (from, to, grain) => {
  expect(grainOf({ from, to })).toBe(grain);
});

describe("bucketsOf", () => {
  it.each([
    ["a plain day", "Asia/Shanghai", "2026-11-23", "2026-11-24", 24],
    ["spring forward", "America/New_York", "2026-03-08", "2026-03-09", 23],
    ["fall back", "America/New_York", "2026-11-01", "2026-11-02", 25],
    ["seven days over a clock change", "Europe/Berlin", "2026-10-22", "2026-10-29", 7],
    ["weeks begin before the range", "Asia/Shanghai", "2026-09-02", "2026-11-24", 13],
    ["months", "Asia/Shanghai", "2025-01-15", "2026-02-02", 14],
  ])("%s", (_name, zone, from, to, count) => {
    expect(bucketsOf({ from, to }, zone, 0)).toHaveLength(count);
  });

  it("knows past, open and ahead", () => {
    const now = Date.parse("2026-11-23T06:06:00Z");
    const buckets = bucketsOf({ from: "2026-11-23", to: "2026-11-24" }, "Asia/Shanghai", now);
    expect(buckets.map(({ state }) => state)).toEqual([
      ...Array<string>(14).fill("past"),
      "open",
      ...Array<string>(9).fill("ahead"),
    ]);
    expect(buckets[14]?.key).toBe(bucketKey("2026-11-23T14:00:00+08:00"));
    expect(buckets.map((bucket) => elapsedShare(bucket, now)).slice(13, 16)).toEqual([1, 0.1, 0]);
  });
});
