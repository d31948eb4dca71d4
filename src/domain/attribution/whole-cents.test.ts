/** Cents add up: on every split, every day, both ways; refunds take back what their order gave. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { wholeCents, wholeCentsByDay } from "./whole-cents.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

it.each([
  ["thirds, the odd cent to the earliest", [100 / 3, 100 / 3, 100 / 3], 100, [34, 33, 33]],
  ["thirds of a refund take the same cents back", [-100 / 3, -100 / 3, -100 / 3], -100, [-34, -33, -33]],
  ["the largest fraction first", [0.2, 0.7, 1.1], 2, [0, 1, 1]],
  ["nearly whole is whole", [2 - 1e-9, 1 + 1e-9], 3, [2, 1]],
  ["nothing among nobody", [], 0, []],
])("rounds %s", (_name, amounts, total, wanted) => {
  expect(wholeCents(amounts, total)).toEqual(wanted);
});

it("prefers the greater priority among equal fractions", () => {
  expect(wholeCents([1.5, 1.5], 3, [0.1, 0.9])).toEqual([1, 2]);
});

const column = fc.array(fc.double({ min: -1e6, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 12 });

it("adds up, each within one of its amount", () => {
  fc.assert(
    fc.property(column, (amounts) => {
      const total = Math.round(sum(amounts)) || 0;
      const whole = wholeCents(amounts, total);
      expect(sum(whole)).toBe(total);
      for (const [i, cents] of whole.entries()) {
        expect(Number.isInteger(cents)).toBe(true);
        expect(Math.abs(cents - (amounts[i] ?? 0))).toBeLessThan(1.001);
      }
    }),
  );
});

it("adds up by day and by key at once, and to the rounding of the whole", () => {
  const grid = fc.integer({ min: 1, max: 6 }).chain((keys) =>
    fc.array(
      fc.record({
        total: fc.integer({ min: -500, max: 100_000 }),
        shares: fc.array(fc.nat(100), { minLength: keys, maxLength: keys }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  );
  fc.assert(
    fc.property(grid, (days) => {
      const amounts = days.map(({ total, shares }) => {
        const weight = sum(shares);
        return shares.map((share, i) => (weight === 0 ? (i === 0 ? total : 0) : (total * share) / weight));
      });
      const totals = days.map(({ total }) => total);
      const cents = wholeCentsByDay(amounts, totals);
      expect(cents.map(sum)).toEqual(totals);
      const keys = amounts[0]?.map((_, key) => sum(amounts.map((row) => row[key] ?? 0))) ?? [];
      expect(keys.map((_, key) => sum(cents.map((row) => row[key] ?? 0)))).toEqual(wholeCents(keys, sum(totals)));
    }),
  );
});
