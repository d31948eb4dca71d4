/** CAC, LTV, payback and returns: rows with known answers, and what must hold for any customers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cacLtvAnswer } from "./cac-ltv-answer.ts";
import { CacLtvQuestion } from "./cac-ltv-question.ts";
import { type CohortCount, cohortsOf, cumulativeOf, monthsOver, pooledCurve } from "./cohort-curve.ts";
import { paybackOf } from "./payback.ts";
import { ratioOf, returnsOf } from "./unit-ratio.ts";

describe("payback", () => {
  it.each([
    ["in the middle of the second month", [40, 80, 90], 60, { state: "paid", months: 1.5 }],
    ["at the end of the first month", [60, 80], 60, { state: "paid", months: 1 }],
    ["within the first month", [80], 20, { state: "paid", months: 0.25 }],
    ["not yet", [10, 30], 60, { state: "not_yet", recovered: 0.5, monthsKnown: 2 }],
    [
      "known only as far as months are over",
      [10, 30, null, 90],
      60,
      { state: "not_yet", recovered: 0.5, monthsKnown: 2 },
    ],
    ["refunds outweigh orders", [-6], 60, { state: "not_yet", recovered: -0.1, monthsKnown: 1 }],
    ["after a month of refunds", [30, 20, 60], 40, { state: "paid", months: 2.5 }],
    ["free customers", [1], 0, { state: "paid", months: 0 }],
    ["no CAC", [1, 2], null, { state: "unknown" }],
    ["no month over", [null], 5, { state: "unknown" }],
  ] as const)("%s", (_name, margins, cac, expected) => {
    expect(paybackOf(margins, cac)).toEqual(expected);
  });

  it("comes no sooner when a customer costs more", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 500 }),
        (steps, cac, more) => {
          let sum = 0;
          const margins = steps.map((step) => (sum += step));
          const [cheap, dear] = [paybackOf(margins, cac), paybackOf(margins, cac + more)];
          if (dear.state !== "paid") return;
          expect(cheap.state).toBe("paid");
          if (cheap.state === "paid") expect(cheap.months).toBeLessThanOrEqual(dear.months);
        },
      ),
    );
  });
});

it.each([
  [100, 50, 0.6, { roas: 2, roi: 0.2, free: false }],
  [100, 0, 0.6, { roas: null, roi: null, free: true }],
  [100, null, 0.6, { roas: null, roi: null, free: true }],
  [0, 50, 0.6, { roas: 0, roi: -1, free: false }],
  [-10, 50, 0.5, { roas: -0.2, roi: -1.1, free: false }],
  [0, 0, 0.6, { roas: null, roi: null, free: false }],
])("net revenue %s on spend %s at margin %s returns %o", (net, spend, margin, expected) => {
  expect(returnsOf(net, spend, margin)).toEqual(expected);
});

it.each([
  ["2026-01-01", "2026-02-28T15:59:59.999Z", "Asia/Shanghai", 1],
  ["2026-01-01", "2026-02-28T16:00:00Z", "Asia/Shanghai", 2],
  ["2026-03-01", "2026-04-01T03:59:59Z", "America/New_York", 0],
  ["2026-03-01", "2026-04-01T04:00:00Z", "America/New_York", 1],
  ["2026-05-01", "2026-04-01T04:00:00Z", "America/New_York", 0],
])("of cohort %s by %s in %s %d months are over", (cohort, asOf, timezone, over) => {
  expect(monthsOver(cohort, Date.parse(asOf), timezone)).toBe(over);
});

const terms = {
  months: 4,
  margin: 0.5,
  asOfMs: Date.parse("2026-04-10T00:00:00Z"),
  timezone: "UTC",
  currency: "CNY",
  keyed: true,
};
const count = (key: string, cohort: string, offset: number, customers: number, net: number): CohortCount => ({
  ...{ key, cohort, offset, customers, net },
});
const counts = [
  count("douyin", "2026-01-01", 0, 10, 100_000),
  count("douyin", "2026-01-01", 1, 0, 50_000),
  count("douyin", "2026-01-01", 3, 0, 7_000),
  count("douyin", "2026-02-01", 0, 30, 240_000),
  count("douyin", "2026-02-01", 1, 0, -30_000),
  count("organic", "2026-03-01", 0, 3, 10_001),
];
const spend = new Map<string, number | null>([
  ["douyin", 400_000],
  ["weibo", 90_000],
]);

describe("cohorts", () => {
  it("know their months that are over, and no others", () => {
    const [january] = cohortsOf(counts, terms);
    expect(january).toEqual({ cohort: "2026-01-01", size: 10, monthly: [100_000, 50_000, 0, 7_000], monthsOver: 3 });
    expect(january === undefined ? [] : cumulativeOf(january)).toEqual([100_000, 150_000, 150_000, null]);
  });

  it("of different age are pooled month by month over those whose month is over", () => {
    const douyin = cohortsOf(counts.slice(0, 5), terms);
    expect(pooledCurve(douyin, 4)).toEqual([8_500, 8_500 + 500, 9_000, null]);
  });

  it("pooled are what each is alone, when they are alike", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 6, maxLength: 6 }), (monthly) => {
        const alike = [1, 2, 6].map((size) => ({
          cohort: `2026-0${size}-01`,
          size,
          monthly: monthly.map((net) => net * size),
          monthsOver: 6 - (size % 3),
        }));
        let sum = 0;
        for (const [m, value] of pooledCurve(alike, 6).entries()) {
          sum += monthly[m] ?? 0;
          expect(value).toBeCloseTo(sum, 6);
        }
      }),
    );
  });
});

describe("the answer", () => {
  const answer = cacLtvAnswer({ customers: counts, spend, medianDaysToOrder: 2.5 }, terms);

  it("holds a row for whoever spent or won anybody, dearest first", () => {
    expect(answer.rows.map(({ key }) => key)).toEqual(["douyin", "weibo", "organic"]);
    expect(answer.rows[0]).toEqual({
      key: "douyin",
      spend: 4_000,
      newCustomers: 40,
      cac: 100,
      free: false,
      netRevenue: 3_670,
      ltv: 91.75,
      marginLtv: 45.88,
      ltvToCac: 0.9175,
      paybackMonths: null,
      payback: { state: "not_yet", recovered: 0.45, monthsKnown: 3 },
      mature: false,
      curve: [85, 90, 90, null],
    });
    expect(answer.rows[1]).toMatchObject({
      spend: 900,
      newCustomers: 0,
      cac: null,
      ltv: null,
      payback: { state: "unknown" },
    });
    expect(answer.rows[2]).toMatchObject({ spend: null, cac: null, free: true, ltv: 33.34, ltvToCac: null });
  });

  it("blends all customers, and sets the paid ones apart", () => {
    expect(answer.total).toMatchObject({ spend: 4_900, newCustomers: 43, cac: 113.95 });
    expect(answer.paid).toMatchObject({ spend: 4_900, newCustomers: 40, cac: 122.5 });
  });

  it("adds up: cohorts to rows, rows to the total", () => {
    const sum = (figures: readonly number[]) => Math.round(100 * figures.reduce((a, b) => a + b, 0)) / 100;
    expect(sum(answer.cohorts.map(({ revenueToDate }) => revenueToDate))).toBe(answer.total.netRevenue);
    expect(sum(answer.rows.map(({ netRevenue }) => netRevenue))).toBe(answer.total.netRevenue);
    expect(sum(answer.allCohorts.map(({ size }) => size))).toBe(answer.total.newCustomers);
  });

  it("of nobody has no numbers, and no NaN", () => {
    const nothing = cacLtvAnswer({ customers: [], spend: new Map(), medianDaysToOrder: null }, terms);
    expect(nothing.total).toMatchObject({ spend: null, newCustomers: 0, cac: null, ltv: null, ltvToCac: null });
    expect(JSON.stringify(nothing)).not.toMatch(/NaN|Infinity/);
  });
});

it.each([
  [{ months: 0 }, "months"],
  [{ months: 200 }, "months"],
  [{ margin: 1.2 }, "margin"],
  [{ by: "device" }, "by"],
  [{ grain: "day" }, "grain"],
  [{ lag: -1 }, "lag"],
  [{ from: "yesterday" }, "from"],
])("refuses %o", (bad, field) => {
  const read = CacLtvQuestion.safeParse({ from: "2026-01-01", to: "2026-02-01", ...bad });
  expect(read.error?.issues[0]?.path[0]).toBe(field);
});

it("never divides by nothing", () => {
  expect([ratioOf(5, 0), ratioOf(null, 5), ratioOf(5, null), ratioOf(0, 5)]).toEqual([null, null, null, 0]);
});
