/** What is shown of a target reads back as the same target. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readTarget, targetText } from "./target-text.ts";

const units = ["money", "count", "rate", "ratio"] as const;

it("reads what it shows", () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.integer({ min: 0, max: 1e9 }), (unit, tenthousandths) => {
      const value = tenthousandths / 10_000;
      expect(readTarget(targetText(value, { unit }), { unit })).toBe(value);
    }),
  );
});

it.each([
  ["7", "rate", 0.07],
  ["7.5 %", "rate", 0.075],
  ["1,200.50", "money", 1200.5],
  ["", "money", null],
  ["  ", "rate", null],
  ["-1", "money", undefined],
  ["a lot", "count", undefined],
  ["1e9", "count", undefined],
  ["9999999999999", "count", undefined],
] as const)("reads %j of a %s", (text, unit, value) => {
  expect(readTarget(text, { unit })).toBe(value);
});
