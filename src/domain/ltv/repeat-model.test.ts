/** Models of repeat purchases without a data set: formulas against each other, invented customers, and what cannot be told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgAlive, bgExpected, bgExpectedOf, bgLogLikelihood, bgNobodyBack } from "./bg-nbd.ts";
import { customerValue } from "./customer-value.ts";
import { expectedSpend, fitGammaGamma, type Spender } from "./gamma-gamma.ts";
import { nbdExpectedOf } from "./nbd.ts";
import { groupAlike, type PurchaseGroup, purchaseSummary } from "./purchase-summary.ts";
import { expectedPurchases, fitRepeatModel } from "./repeat-model.ts";

/** In [0, 1); the caller's dice, so that the same seed draws the same people. */
type Share = () => number;

/** Marsaglia & Tsang (2000); scale 1. */
function gammaDraw(share: Share, shape: number): number {
  if (shape < 1) return gammaDraw(share, shape + 1) * (1 - share()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - share()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

interface CustomerTruth {
  readonly count: number;
  readonly r: number;
  readonly alpha: number;
  /** Beta parameters of leaving after a purchase; null for customers who never leave. */
  readonly leaving: { readonly a: number; readonly b: number } | null;
}

/** Ages are spread evenly over 20 to 60 units. */
function inventCustomers(share: Share, truth: CustomerTruth): Omit<PurchaseGroup, "customers">[] {
  return Array.from({ length: truth.count }, () => {
    const age = 20 + 40 * share();
    const rate = gammaDraw(share, truth.r) / truth.alpha;
    let leave = 0;
    if (truth.leaving !== null) {
      const away = gammaDraw(share, truth.leaving.a);
      leave = away / (away + gammaDraw(share, truth.leaving.b));
    }
    let [repeats, recency] = [0, 0];
    for (;;) {
      const next = recency - Math.log(1 - share()) / rate;
      if (next > age) return { repeats, recency, age };
      repeats++;
      recency = next;
      if (share() < leave) return { repeats, recency, age };
    }
  });
}

interface SpenderTruth {
  readonly count: number;
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** With 1 to 5 repeats. */
function inventSpenders(share: Share, { count, p, q, gamma }: SpenderTruth): Spender[] {
  return Array.from({ length: count }, () => {
    const repeats = 1 + Math.floor(5 * share());
    const rate = gammaDraw(share, q) / gamma;
    return { repeats, mean: gammaDraw(share, p * repeats) / (rate * repeats) };
  });
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, extra: 0 } as const;

it.each([
  [{ repeats: 2, recency: 30.43, age: 38.86 }, 39, 1.226],
  [{ repeats: 26, recency: 30.857, age: 31 }, 52, 25.757],
])("the paper's parameters expect of %o in %d weeks %d", (history, weeks, published) => {
  expect(Math.abs(bgExpectedOf(paper, history, weeks) / published - 1)).toBeLessThan(0.001);
});

it("the paper's parameters leave P(X(39) = 0) = .5737864 and P(alive) = .9688523", () => {
  expect(bgNobodyBack(paper, 39)).toBeCloseTo(0.5737864, 6);
  expect(bgAlive(paper, { repeats: 26, recency: 30.857, age: 31 })).toBeCloseTo(0.9688523, 4);
});

const parameters = fc.record({
  r: fc.double({ min: 0.1, max: 3, noNaN: true }),
  alpha: fc.double({ min: 0.5, max: 30, noNaN: true }),
  a: fc.double({ min: 0.1, max: 4, noNaN: true }),
  b: fc.double({ min: 0.5, max: 8, noNaN: true }),
  extra: fc.constantFrom(0 as const, 1 as const),
});

describe("for any parameters", () => {
  it("a new customer is expected what one without history is", () => {
    fc.assert(
      fc.property(parameters, fc.double({ min: 0.1, max: 100, noNaN: true }), (model, t) => {
        const fresh = bgExpectedOf(model, { repeats: 0, recency: 0, age: 0 }, t);
        const expected = bgExpected(model, t);
        expect(Math.abs(fresh - expected)).toBeLessThan(1e-7 * Math.max(1, expected));
      }),
    );
  });

  it("expectations grow with time, by no more than an active customer's rate, and chances are chances", () => {
    const history = fc.record({
      repeats: fc.integer({ min: 1, max: 60 }),
      recency: fc.double({ min: 1, max: 50, noNaN: true }),
      age: fc.double({ min: 50, max: 90, noNaN: true }),
    });
    fc.assert(
      fc.property(parameters, history, (model, one) => {
        const alive = bgAlive(model, one);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const [soon, later] = [bgExpectedOf(model, one, 5), bgExpectedOf(model, one, 10)];
        expect(soon).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(soon * (1 - 1e-9));
        expect(later).toBeLessThanOrEqual(nbdExpectedOf(model, one, 10) * (1 + 1e-9));
      }),
    );
  });

  it("alike customers together are as likely as one by one", () => {
    const one = { repeats: 3, recency: 20, age: 39, customers: 1 };
    expect(bgLogLikelihood([{ ...one, customers: 7 }], paper)).toBeCloseTo(
      bgLogLikelihood(
        Array.from({ length: 7 }, () => one),
        paper,
      ),
      9,
    );
  });
});

it("is continuous over the pole a = 1", () => {
  const [below, at, above] = [0.9999, 1, 1.0001].map((a) =>
    bgExpectedOf({ ...paper, a }, { repeats: 4, recency: 20, age: 39 }, 52),
  );
  expect(at).toBeGreaterThan(Math.min(below ?? 0, above ?? 0));
  expect(at).toBeLessThan(Math.max(below ?? 0, above ?? 0));
});

describe("customers invented with known parameters", () => {
  it("are found again, leaving after purchases", () => {
    const fit = fitRepeatModel(
      groupAlike(inventCustomers(seeded(5), { count: 2_000, r: 0.8, alpha: 6, leaving: { a: 1, b: 4 } })),
    );
    if (typeof fit === "string") throw new Error(fit);
    expect(fit.identified).toBe(true);
    if (!fit.identified) return;
    expect(fit.r).toBeCloseTo(0.8, 0);
    expect(fit.a / (fit.a + fit.b)).toBeGreaterThan(0.15);
    expect(fit.a / (fit.a + fit.b)).toBeLessThan(0.25);
  });

  it("who never leave are answered for by NBD, and said to be", () => {
    const fit = fitRepeatModel(
      groupAlike(inventCustomers(seeded(6), { count: 1_500, r: 1.2, alpha: 8, leaving: null })),
    );
    expect(fit).toMatchObject({ kind: "nbd", a: null, b: null, identified: false });
    if (typeof fit === "string") throw new Error(fit);
    expect(["no_dropout", "flat"]).toContain(fit.reason);
    expect(fit.r).toBeGreaterThan(1.05);
    expect(fit.r).toBeLessThan(1.35);
    const history = { repeats: 3, recency: 20, age: 39 };
    expect(expectedPurchases(fit, history, 10)).toBe(nbdExpectedOf(fit, history, 10));
  });

  it("are the same in days as in weeks", () => {
    const weeks = inventCustomers(seeded(7), { count: 800, r: 0.8, alpha: 6, leaving: { a: 1, b: 4 } });
    const days = weeks.map((one) => ({ ...one, recency: one.recency * 7, age: one.age * 7 }));
    const [inWeeks, inDays] = [fitRepeatModel(groupAlike(weeks)), fitRepeatModel(groupAlike(days))];
    if (typeof inWeeks === "string" || typeof inDays === "string") throw new Error("not fitted");
    expect(inDays.alpha / 7).toBeCloseTo(inWeeks.alpha, 4);
    expect(inDays.r).toBeCloseTo(inWeeks.r, 5);
  });
});

it.each([
  ["nobody", [], "too_few_customers"],
  ["a handful", [{ repeats: 1, recency: 3, age: 9, customers: 12 }], "too_few_customers"],
  ["nobody who came back", [{ repeats: 0, recency: 0, age: 9, customers: 900 }], "too_few_repeats"],
] as const)("says why %s cannot be fitted", (_name, groups, reason) => {
  expect(fitRepeatModel(groups)).toBe(reason);
});

describe("summaries", () => {
  const day = 20_000;
  it("take the purchases of a day as one, and leave the first and later days out of the mean", () => {
    const bought = [
      { day: day + 7, amount: 10 },
      { day, amount: 500 },
      { day: day + 7, amount: 20 },
      { day: day + 28, amount: 60 },
      { day: day + 90, amount: 999 },
    ];
    expect(purchaseSummary(bought, day + 35, 7)).toEqual({ repeats: 2, recency: 4, age: 5, mean: 45 });
    expect(purchaseSummary(bought, day - 1, 7)).toBeNull();
    expect(purchaseSummary([{ day, amount: 5 }], day, 7)).toEqual({ repeats: 0, recency: 0, age: 0, mean: null });
  });

  it("have no mean where refunds took it all, and refuse days that are none", () => {
    const refunded = [
      { day, amount: 5 },
      { day: day + 1, amount: 0 },
    ];
    expect(purchaseSummary(refunded, day + 2, 1)).toMatchObject({ repeats: 1, mean: null });
    expect(() => purchaseSummary([{ day: -1, amount: 5 }], day, 7)).toThrow("not a day");
    expect(() => purchaseSummary([{ day: 1.5, amount: 5 }], day, 7)).toThrow("not a day");
  });
});

describe("what a purchase is worth", () => {
  it("finds the parameters that the spenders were invented with", () => {
    const fit = fitGammaGamma(inventSpenders(seeded(9), { count: 1_000, p: 6, q: 4, gamma: 15 }));
    if (typeof fit === "string") throw new Error(fit);
    expect(fit.q).toBeGreaterThan(3.4);
    expect(fit.q).toBeLessThan(4.6);
    expect((fit.p * fit.gamma) / (fit.q - 1)).toBeCloseTo(30, -1);
    expect(Math.abs(fit.correlation ?? 1)).toBeLessThan(0.1);
  });

  it("is the same in cents as in yuan", () => {
    const yuan = inventSpenders(seeded(9), { count: 500, p: 6, q: 4, gamma: 15 });
    const [inYuan, inCents] = [yuan, yuan.map((one) => ({ ...one, mean: one.mean * 100 }))].map(fitGammaGamma);
    if (typeof inYuan !== "object" || typeof inCents !== "object") throw new Error("not fitted");
    expect(inCents.gamma / 100).toBeCloseTo(inYuan.gamma, 4);
  });

  it("refuses an infinite mean and too few spenders", () => {
    expect(fitGammaGamma(inventSpenders(seeded(3), { count: 500, p: 6, q: 0.8, gamma: 15 }))).toBe("infinite_mean");
    expect(fitGammaGamma(inventSpenders(seeded(3), { count: 10, p: 6, q: 4, gamma: 15 }))).toBe("too_few_spenders");
  });

  it("lies between the customer's own mean and everybody's", () => {
    const model = { p: 6.2496, q: 3.7442, gamma: 15.4435 };
    const everybody = expectedSpend(model, { repeats: 0, mean: null });
    expect(everybody).toBeCloseTo(35.17, 2);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 1, max: 500, noNaN: true }), (repeats, mean) => {
        const worth = expectedSpend(model, { repeats, mean });
        expect(worth).toBeGreaterThanOrEqual(Math.min(mean, everybody) - 1e-9);
        expect(worth).toBeLessThanOrEqual(Math.max(mean, everybody) + 1e-9);
      }),
    );
  });
});

it("discounts each period by its own end", () => {
  expect(customerValue({ expectedBy: [1, 3], spend: 100, margin: 0.5, discount: 0.25 })).toBeCloseTo(40 + 64, 9);
});
