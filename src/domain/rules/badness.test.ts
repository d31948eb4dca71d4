/** The gamma posterior against known values, and when nothing at all is bad. */
import { describe, expect, it } from "vitest";
import { badness, evidenceOf, probabilityBelow, revenueUnit } from "./badness.ts";
import { fallbackLag, knownBy, lagCurveOf } from "./lag-curve.ts";

const limits = { badRatio: 1.5, clearRatio: 1.2, sure: 0.99 };

describe("the posterior", () => {
  it("is exponential without a conversion, and Erlang with whole ones", () => {
    expect(probabilityBelow(0.5, { came: 0, expected: 3 })).toBeCloseTo(1 - Math.exp(-2), 12);
    // Gamma(3, 5) at 0.4: 1 − e^−2 (1 + 2 + 2).
    expect(probabilityBelow(0.4, { came: 2, expected: 4 })).toBeCloseTo(1 - 5 * Math.exp(-2), 12);
  });

  it("calls zero conversions bad from 5.9 expected ones on", () => {
    expect(badness({ came: 0, expected: 5.9 }, limits).outcome).toBe("hold");
    expect(badness({ came: 0, expected: 5.91 }, limits).outcome).toBe("bad");
  });

  it.each([
    [20, 20, "good"],
    [16, 20, "hold"],
    [12, 20, "hold"],
    [5, 20, "bad"],
    [0, 0, "hold"],
  ] as const)("%d of %d is %s", (came, expected, outcome) => {
    expect(badness({ came, expected }, limits).outcome).toBe(outcome);
  });
});

describe("evidence", () => {
  const at = (age: number, spend: number | null, orders: number | null) => ({
    at: -(age + 1) * 3_600_000,
    sums: { spend, orders },
  });
  const terms = { by: "orders", unit: 1, costMinor: 100, endMs: 0, lag: [0.5, 1], hindsight: false } as const;

  it("expects of an hour what is reported by its age", () => {
    expect(evidenceOf([at(1, 400, 3), at(0, 400, 1)], terms)).toEqual({ came: 4, expected: 6 });
  });
  it("in hindsight leaves out what had not come by then", () => {
    expect(evidenceOf([at(1, 400, 3), at(0, 400, 4)], { ...terms, hindsight: true }).came).toBe(5);
  });
  it("counts hours that are not known on neither side", () => {
    expect(evidenceOf([{ at: -3_600_000, sums: null }, at(1, null, 3), at(2, 400, null)], terms)).toEqual({
      came: 0,
      expected: 0,
    });
  });
});

describe("revenue", () => {
  const hours = (orders: readonly (readonly number[])[]) =>
    orders.map((of, i) => ({ at: i, sums: { orders: of.length, gross_revenue: of.reduce((a, b) => a + b, 0) } }));

  it("tells as much as orders do where all are alike", () => {
    expect(revenueUnit(hours(Array.from({ length: 30 }, () => [500])), null)).toBeCloseTo(500);
  });
  it("tells less where orders vary", () => {
    const mixed = Array.from({ length: 30 }, (_, i) => [i % 10 === 0 ? 3_000 : 200]);
    // Mean 480, variance 840²: 480 (1 + 3.06).
    expect(revenueUnit(hours(mixed), null)).toBeCloseTo(480 * (1 + (840 / 480) ** 2));
  });
  it("takes the workspace's order where a channel has none", () => {
    expect(revenueUnit(hours([[], []]), 300)).toBe(600);
    expect(revenueUnit(hours([[], []]), null)).toBeNull();
  });
});

describe("the lag curve", () => {
  it("is the fallback below two hundred conversions", () => {
    expect(lagCurveOf([100, 99])).toBe(fallbackLag);
    expect(knownBy(fallbackLag, 0)).toBe(0.5);
    expect(knownBy(fallbackLag, 10)).toBeCloseTo(0.5 + 0.5 * (1 - Math.exp(-1)));
    expect(knownBy(fallbackLag, 9_999)).toBe(1);
  });
  it("is the workspace's own above", () => {
    const curve = lagCurveOf([100, 60, 40]);
    expect(curve).toEqual([0.5, 0.8, 1]);
    expect(knownBy(curve, 1)).toBe(0.8);
    expect(knownBy(curve, -1)).toBe(0);
  });
});
