/** Following another model moves money between keys, never more or less of it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { AttributionRow } from "./attribution-answer.ts";
import { budgetShift, widestDisagreement } from "./budget-shift.ts";
import { modelFigures } from "./figures.ts";

const row = (key: string, spend: number | null, last: number, markov: number): AttributionRow => ({
  key,
  spend,
  models: {
    last: modelFigures([last, last * 100, last], spend === null ? null : spend * 100, "CNY"),
    markov: modelFigures([markov, markov * 100, markov], spend === null ? null : spend * 100, "CNY"),
  },
});

it("scales spend by credit and keeps the total", () => {
  const shift = budgetShift([row("a", 100, 10, 5), row("b", 100, 10, 15), row("mail", null, 3, 4)], "last", "markov");
  expect(shift).toEqual({
    moved: 50,
    shifts: [
      { key: "b", change: 50 },
      { key: "a", change: -50 },
    ],
    kept: [],
  });
});

it.each([
  ["moves nothing between a model and itself", [row("a", 70, 3, 9)], "last", { moved: 0, shifts: [], kept: [] }],
  [
    "keeps what cannot be compared",
    [row("a", 70, 3, 9), row("b", 5, 0, 1)],
    "markov",
    { moved: 0, shifts: [], kept: ["b"] },
  ],
  ["knows nothing without spend", [row("a", null, 3, 9)], "markov", null],
  ["knows nothing without credit", [row("a", 5, 0, 0)], "markov", null],
] as const)("%s", (_name, rows, to, wanted) => {
  expect(budgetShift(rows, "last", to)).toEqual(wanted);
});

it("gains what it loses", () => {
  const rows = fc.array(fc.tuple(fc.nat(9_000), fc.nat(500), fc.nat(500)), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (drawn) => {
      const shift = budgetShift(
        drawn.map(([spend, a, b], i) => row(String(i), spend, a, b)),
        "last",
        "markov",
      );
      const sum = shift?.shifts.reduce((total, { change }) => total + change, 0) ?? 0;
      expect(Math.abs(sum)).toBeLessThan(0.1);
      for (const { key, change } of shift?.shifts ?? [])
        expect(-change).toBeLessThanOrEqual((drawn[Number(key)]?.[0] ?? 0) + 1e-9);
    }),
  );
});

it("finds where models disagree most", () => {
  expect(widestDisagreement([row("a", 1, 5, 6), row("b", 1, 9, 2)])).toEqual({ key: "b", fewest: 2, most: 9 });
  expect(widestDisagreement([row("a", 1, 5, 5)])).toBeNull();
});

it("divides only by what is there", () => {
  expect(modelFigures([4, 12_345, 2], 1001, "CNY")).toEqual({
    conversions: 4,
    value: 123.45,
    newCustomers: 2,
    cac: 5.01,
    cpa: 2.5,
    roas: 12_345 / 1001,
  });
  expect(modelFigures([4, 12_345, 0], 0, "CNY")).toMatchObject({ cac: null, cpa: 0, roas: null });
  expect(modelFigures([0, 0, 0], null, "CNY")).toMatchObject({ cac: null, cpa: null, roas: null });
});
