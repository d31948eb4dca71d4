/** Rows for comparisons at equal hours. */
import { describe, expect, it } from "vitest";
import { compareMetric, type Pair, targetByNow, verdict } from "./comparison.ts";
import { findMetric } from "./dictionary.ts";

const pair = (current: Pair["current"], base: Pair["base"], share = 1): Pair => ({ current, base, share });

describe("compareMetric", () => {
  it.each<[string, string, Pair[], number | null]>([
    ["sums", "orders", [pair({ orders: 6 }, { orders: 5 }), pair({ orders: 5 }, { orders: 5 })], 0.1],
    [
      "the open hour's base by the part that is over",
      "orders",
      [pair({ orders: 10 }, { orders: 10 }), pair({ orders: 1 }, { orders: 10 }, 0.1)],
      0,
    ],
    [
      "hours ahead do not count",
      "orders",
      [pair({ orders: 10 }, { orders: 10 }), pair(undefined, { orders: 99 }, 0)],
      0,
    ],
    [
      "an hour without a benchmark leaves both sides",
      "orders",
      [pair({ orders: 12 }, { orders: 10 }), pair({ orders: 90 }, { orders: null })],
      0.2,
    ],
    [
      "a late hour leaves both sides",
      "spend",
      [pair({ spend: 9 }, { spend: 10 }), pair({ spend: null }, { spend: 50 })],
      -0.1,
    ],
    [
      "a ratio of sums",
      "ctr",
      [
        pair({ clicks: 1, impressions: 10 }, { clicks: 10, impressions: 100 }),
        pair({ clicks: 30, impressions: 90 }, { clicks: 10, impressions: 100 }),
      ],
      2.1,
    ],
    [
      "a ratio needs both sums of an hour",
      "cac",
      [
        pair({ spend: 100, new_customers: 1 }, { spend: 50, new_customers: 1 }),
        pair({ spend: null, new_customers: 9 }, { spend: 50, new_customers: 1 }),
      ],
      1,
    ],
    [
      "revenue less refunds",
      "net_revenue",
      [pair({ gross_revenue: 120, refunds: 20 }, { gross_revenue: 60, refunds: 10 })],
      1,
    ],
    ["nothing to compare with", "orders", [pair({ orders: 6 }, undefined)], null],
    ["a base of zero", "orders", [pair({ orders: 6 }, { orders: 0 })], null],
    [
      "a margin that the board does not know",
      "roi",
      [pair({ gross_revenue: 1, refunds: 0, spend: 1 }, { gross_revenue: 1, refunds: 0, spend: 1 })],
      null,
    ],
  ])("%s", (_name, id, pairs, delta) => {
    const metric = findMetric(id);
    const compared = metric === undefined ? null : compareMetric(metric, pairs);
    if (delta === null) expect(compared).toBeNull();
    else expect(compared?.delta).toBeCloseTo(delta, 10);
  });
});

it.each([
  [0.1, "up", "better"],
  [0.1, "down", "worse"],
  [-0.1, "down", "better"],
  [0.1, "none", "same"],
  [0.0004, "up", "same"],
] as const)("a change of %s where %s is better: %s", (delta, direction, expected) => {
  expect(verdict(delta, direction)).toBe(expected);
});

describe("targetByNow", () => {
  const half = [pair({}, { orders: 30 }), pair({}, { orders: 10 }, 0)];
  it.each<[string, string, Pair[], number]>([
    ["by the usual rhythm", "orders", half, 75],
    ["by time without one", "orders", [pair({}, undefined), pair({}, undefined, 0)], 50],
    ["a ratio is due in full", "cac", half, 100],
  ])("%s", (_name, id, pairs, due) => {
    const metric = findMetric(id);
    expect(metric === undefined ? null : targetByNow(metric, 100, 1, pairs)).toBe(due);
  });
});
