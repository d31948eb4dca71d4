/** When a cell may speak. */
import { expect, it } from "vitest";
import { mayBeChance, steadyIndex } from "./sample-size.ts";

it.each([
  ["one click where two are usual", "ctr", 50, { clicks: 1, impressions: 100 }, { clicks: 2, impressions: 100 }, true],
  [
    "fifty clicks where a hundred are usual",
    "ctr",
    50,
    { clicks: 50, impressions: 9000 },
    { clicks: 100, impressions: 9000 },
    false,
  ],
  ["no order where one is usual", "conversion_rate", 0, { orders: 0, sessions: 80 }, { orders: 1, sessions: 80 }, true],
  [
    "revenue goes by its orders",
    "roas",
    160,
    { gross_revenue: 9, refunds: 0, spend: 4, orders: 3 },
    { orders: 2 },
    true,
  ],
  ["spend is exact", "spend", 104, { spend: 104 }, { spend: 100 }, false],
])("%s", (_says, metric, index, counted, usual, chance) => {
  expect(mayBeChance(metric, index, counted, usual)).toBe(chance);
});

it.each([
  ["spend, which is exact, as it is", "spend", 130, { spend: 1 }, { spend: 1 }, 130],
  ["one click against half a click", "ctr", 200, { clicks: 1, impressions: 90 }, { clicks: 0.5, impressions: 90 }, 114],
  ["three clicks against five", "ctr", 60, { clicks: 3, impressions: 300 }, { clicks: 5, impressions: 300 }, 82],
  ["a thousand clicks", "ctr", 60, { clicks: 600, impressions: 9e4 }, { clicks: 1_000, impressions: 9e4 }, 60],
])("colours %s", (_what, metric, index, counted, usual, steady) => {
  expect(Math.round(steadyIndex(metric, index, counted, usual))).toBe(steady);
});
