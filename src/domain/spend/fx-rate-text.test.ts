/** Pasted rates: what is a line of them, and what is said to be none. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { ratesOfText } from "./fx-rate-text.ts";

const usd = { day: "2026-03-10", currency: "USD", rate: 7.12 };

it.each([
  ["commas", "2026-03-10,USD,7.12", [usd], []],
  ["a spreadsheet's tabs", "2026-03-10\tusd\t7.12", [usd], []],
  ["semicolons, slashes and quotes", '"2026/03/10";"USD";"7.12"', [usd], []],
  ["headings and empty lines", "day,currency,rate\r\n\r\n2026-03-10,USD,7.12\r\n", [usd], []],
  ["headings further down", "2026-03-10,USD,7.12\nday,currency,rate", [usd], [2]],
  ["no day of the calendar", "2026-02-30,USD,7.12", [], [1]],
  ["no currency", "2026-03-10,YUAN,7.12", [], [1]],
  ["nothing, and less", "2026-03-10,USD,0\n2026-03-10,USD,-1\n2026-03-10,USD,1e3", [], [1, 2, 3]],
  ["a decimal comma, which leaves four cells", "2026-03-10;USD;7,12", [], [1]],
  ["nothing at all", "", [], []],
])("reads %s", (_name, text, rates, wrong) => {
  expect(ratesOfText(text)).toEqual({ rates, wrong });
});

it("accounts for every line that says something", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 })), (lines) => {
      const said = lines
        .join("\n")
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== "").length;
      const { rates, wrong } = ratesOfText(lines.join("\n"));
      expect(said - rates.length - wrong.length).toBeLessThanOrEqual(1);
      expect(said - rates.length - wrong.length).toBeGreaterThanOrEqual(0);
    }),
  );
});
