/** Minor units, exactly. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { toMajor, toMinor } from "./money.ts";

it.each<[number, string, number | null]>([
  [1.005, "CNY", 101],
  [100.1, "CNY", 10_010],
  [0.1 + 0.2, "USD", 30],
  [-12.34, "CNY", -1234],
  [1234, "JPY", 1234],
  [1.2345, "KWD", 1235],
  [1e-7, "CNY", 0],
  [1e21, "CNY", null],
  [Number.NaN, "CNY", null],
  [Number.POSITIVE_INFINITY, "CNY", null],
])("%d %s is %d minor units", (major, currency, minor) => {
  expect(toMinor(major, currency)).toBe(minor);
});

it("goes there and back", () => {
  const currencies = fc.constantFrom("CNY", "JPY", "KWD");
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      currencies,
      (minor, currency) => toMinor(toMajor(minor, currency), currency) === minor,
    ),
  );
});
