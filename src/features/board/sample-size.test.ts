/** When a cell may speak. */
import { expect, it } from "vitest";
import { mayBeChance } from "./sample-size.ts";

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
