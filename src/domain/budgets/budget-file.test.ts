/** The file that is downloaded can be uploaded again; what is wrong with one is said line by line. */
import { expect, it } from "vitest";
import { budgetFile, readBudgetFile } from "./budget-file.ts";

const budgets = [
  { period: "2026-11", channel: "douyin", campaign: null, amount: 1000.5, currency: "CNY" },
  { period: "2026-11", channel: "douyin", campaign: "spring", amount: 400, currency: "CNY" },
];

it("reads what it wrote", () => {
  const lines = budgetFile(budgets).map((row) => row.map((cell) => String(cell ?? "")));
  expect(readBudgetFile(lines, "CNY")).toEqual({ budgets, issues: [] });
});

it("takes Chinese headers, months in other forms, and the workspace's currency", () => {
  const read = readBudgetFile(
    [
      ["月份", "渠道", "预算"],
      ["2026年3月", "douyin", ""],
      ["2026/11", "'-odd", "1,234.50"],
    ],
    "CNY",
  );
  expect(read.budgets).toEqual([
    { period: "2026-03", channel: "douyin", campaign: null, amount: null, currency: "CNY" },
    { period: "2026-11", channel: "-odd", campaign: null, amount: 1234.5, currency: "CNY" },
  ]);
});

it.each([
  ["a missing column", [["period", "channel"]], "amount", /no column/],
  [
    "an ambiguous amount",
    [
      ["period", "channel", "amount"],
      ["2026-11", "a", "1,234"],
    ],
    "line 2",
    /ambiguous/,
  ],
  [
    "no month",
    [
      ["period", "channel", "amount"],
      ["2026-13", "a", "1"],
    ],
    "line 2",
    /month/,
  ],
  [
    "a negative amount",
    [
      ["period", "channel", "amount"],
      ["2026-11", "a", "-1"],
    ],
    "line 2",
    /negative/,
  ],
])("says %s", (_name, lines, path, message) => {
  expect(readBudgetFile(lines, "CNY").issues).toEqual([{ path, message: expect.stringMatching(message) }]);
});
