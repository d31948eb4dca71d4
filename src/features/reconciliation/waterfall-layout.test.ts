/** A waterfall goes from the one figure to the other, and no bar leaves the drawing. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Step } from "#domain/reconciliation/reconcile-question.ts";
import { layoutWaterfall, orderedSteps } from "./waterfall-layout.ts";

const step = (axis: Step["axis"], kind: Step["kind"], delta: number): Step => ({
  ...{ axis, kind, delta, from: "x", to: "y", alone: delta, last: delta, rows: 1 },
});
const steps = [
  step("timezone", "timing", 19),
  step("dateBasis", "timing", -118),
  step("population", "definition", -286),
];

it("puts definitions before timing, the largest first", () => {
  expect(orderedSteps({ steps }).map(({ axis }) => axis)).toEqual(["population", "dateBasis", "timezone"]);
});

it("starts above zero where the bars would be too small to see", () => {
  const { bars, from } = layoutWaterfall({ a: 2412, b: 2029, steps, residual: 2 });
  expect(from).toBe(1800);
  expect(bars.map(({ key, after }) => [key, after])).toEqual([
    ["a", 2412],
    ["population", 2126],
    ["dateBasis", 2008],
    ["timezone", 2027],
    ["residual", 2029],
    ["b", 2029],
  ]);
  expect(layoutWaterfall({ a: 100, b: 10, steps: [], residual: -90 }).from).toBe(0);
});

it("keeps every bar within the drawing", () => {
  const amount = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(fc.nat(5000), fc.array(amount, { maxLength: 6 }), amount, (a, deltas, residual) => {
      const given = deltas.map((delta, i) => step("population", i % 2 === 0 ? "timing" : "definition", delta));
      const b = a + deltas.reduce((sum, delta) => sum + delta, 0) + residual;
      for (const { foot, head } of layoutWaterfall({ a, b, steps: given, residual }).bars) {
        expect(foot).toBeGreaterThanOrEqual(0);
        expect(head).toBeLessThanOrEqual(1 + 1e-9);
        expect(head).toBeGreaterThanOrEqual(foot);
      }
    }),
  );
});
