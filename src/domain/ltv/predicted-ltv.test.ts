/** The answer of predicted LTV: sums that add up, silence where nothing can be told, bad questions. */
import { describe, expect, it } from "vitest";
import type { HistoryGroup } from "./future-orders.ts";
import { periodsAhead } from "./periods-ahead.ts";
import { predictedLtvAnswer } from "./predicted-ltv-answer.ts";
import { PredictedLtvQuestion } from "./predicted-ltv-question.ts";
import { spread } from "./slices.ts";

const terms = {
  ...{ asOf: "2026-11-18", unitDays: 7, horizon: 12, margin: 0.5, discount: 0.1 },
  ...{ leaving: "after_purchase" as const, currency: "CNY" },
};

/** 600 customers of two channels, of whom some came back one to four times and then stayed away. */
const groups: HistoryGroup[] = ["douyin", "search"].flatMap((key, half) =>
  Array.from({ length: 60 }, (_, i) => {
    const repeats = Math.max(0, (i % 10) - 5);
    const age = 12 + (i % 25);
    const customers = 5;
    const spent =
      repeats === 0 ? [] : Array.from({ length: customers }, (__, n) => repeats * (8_000 + 1_700 * n + 300 * (i % 7)));
    return {
      key,
      repeats,
      recency: repeats === 0 ? 0 : (age * (0.2 + (i % 6) / 10)) / (1 + half / 4),
      age,
      customers,
      spent,
    };
  }),
);

describe("the answer", () => {
  const answer = predictedLtvAnswer(groups, terms);

  it("adds up over keys", () => {
    expect(answer.rows.map(({ key, customers }) => [key, customers])).toEqual([
      ["douyin", 300],
      ["search", 300],
    ]);
    const sum = (id: "alive" | "expectedOrders" | "expectedValue") =>
      answer.rows.reduce((total, row) => total + (row[id] ?? Number.NaN), 0);
    expect(sum("alive")).toBeCloseTo(answer.total.alive ?? 0, 9);
    expect(sum("expectedOrders")).toBeCloseTo(answer.total.expectedOrders ?? 0, 9);
    expect(Math.abs(sum("expectedValue") - (answer.total.expectedValue ?? 0))).toBeLessThan(0.02);
  });

  it("says how sure it is of the orders, and discounts the margin", () => {
    const [low, high] = answer.total.expectedOrdersInterval ?? [0, 0];
    expect(low).toBeLessThan(answer.total.expectedOrders ?? 0);
    expect(high).toBeGreaterThan(answer.total.expectedOrders ?? 0);
    const margin = (answer.total.expectedValue ?? 0) * terms.margin;
    expect(answer.total.discountedMargin).toBeLessThan(margin);
    expect(answer.total.discountedMargin).toBeGreaterThan(margin * 0.95);
  });

  it("expects more further ahead, and the same of the same customers under another key", () => {
    const year = predictedLtvAnswer(groups, { ...terms, horizon: 52 });
    expect(year.total.expectedOrders).toBeGreaterThan(answer.total.expectedOrders ?? Number.POSITIVE_INFINITY);
    const together = predictedLtvAnswer(
      groups.map((group) => ({ ...group, key: "" })),
      terms,
    );
    expect(together.total.expectedOrders).toBeCloseTo(answer.total.expectedOrders ?? 0, 9);
  });

  it("is silent where nothing can be told, and still counts the customers", () => {
    const few = predictedLtvAnswer(groups.slice(0, 5), terms);
    expect(few.model).toMatchObject({ kind: null, identified: false, reason: "too_few_customers" });
    expect(few.total).toMatchObject({ customers: 25, alive: null, expectedOrders: null, expectedValue: null });
    const nobody = predictedLtvAnswer([], terms);
    expect(nobody).toMatchObject({ rows: [], total: { customers: 0 } });
    expect(JSON.stringify([few, nobody])).not.toMatch(/NaN|Infinity/);
  });

  it("learns nothing from customers of the last unit of time, and still counts them", () => {
    const fresh = { key: "douyin", repeats: 0, recency: 0, age: 0.5, customers: 40, spent: [] };
    const more = predictedLtvAnswer([...groups, fresh], terms);
    expect(more.model).toEqual(answer.model);
    expect(more.total.customers).toBe(answer.total.customers + 40);
  });
});

it("ends the last period at the horizon, and never has more than 12", () => {
  expect(periodsAhead(3)).toEqual([1, 2, 3]);
  expect(periodsAhead(365)).toHaveLength(12);
  expect(periodsAhead(365).at(-1)).toBe(365);
});

it.each([
  [{ asOf: "2026-02-30" }, "asOf"],
  [{ unit: "year" }, "unit"],
  [{ horizon: 0 }, "horizon"],
  [{ horizon: 1000, unit: "week" }, "horizon"],
  [{ discount: 2 }, "discount"],
  [{ by: "country" }, "by"],
])("refuses %o", (bad, field) => {
  expect(PredictedLtvQuestion.safeParse(bad).error?.issues[0]?.path[0]).toBe(field);
});

it("spreads a sample evenly over all rows", () => {
  expect(spread([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7], 4)).toEqual([0, 2, 4, 6]);
});
