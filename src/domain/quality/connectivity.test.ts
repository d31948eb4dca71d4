/** Rates of the four parts, and the whole. */
import { expect, it } from "vitest";
import { connectivityRate, partRates } from "./connectivity.ts";

it("adds the counts of a part up, and leaves a part without facts unknown", () => {
  const parts = partRates([
    { part: "spend", key: "douyin / a", connected: 8, all: 10 },
    { part: "spend", key: "baidu / b", connected: 0, all: 10 },
    { part: "visits", key: "douyin", connected: 900, all: 1_000 },
  ]);
  expect(parts).toEqual([
    { part: "spend", numerator: 8, denominator: 20, rate: 0.4, missing: 12 },
    { part: "visits", numerator: 900, denominator: 1_000, rate: 0.9, missing: 100 },
    { part: "orders", numerator: 0, denominator: 0, rate: null, missing: 0 },
    { part: "campaigns", numerator: 0, denominator: 0, rate: null, missing: 0 },
  ]);
  expect(connectivityRate(parts)).toBeCloseTo(0.65, 12);
});

it("says nothing where there is nothing", () => {
  expect(connectivityRate(partRates([]))).toBeNull();
});
