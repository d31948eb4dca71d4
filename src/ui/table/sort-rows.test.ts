/** Rows for the order of a table. */
import { expect, it } from "vitest";
import type { Column } from "./column.ts";
import { nextOrder, sortRows } from "./sort-rows.ts";

interface Line {
  readonly name: string;
  readonly spend: number | null;
}

const name: Column<Line> = { id: "name", label: "Name", cell: (row) => row.name, sort: (row) => row.name };
const spend: Column<Line> = {
  id: "spend",
  label: "Spend",
  align: "right",
  cell: (row) => row.spend,
  sort: (row) => row.spend,
};
const lines: readonly Line[] = [
  { name: "R-10", spend: 5 },
  { name: "R-9", spend: null },
  { name: "R-2", spend: 70 },
];

it.each([
  ["no order keeps the given one", null, ["R-10", "R-9", "R-2"]],
  ["an unknown column too", { column: "x", descending: true }, ["R-10", "R-9", "R-2"]],
  ["words count their digits", { column: "name", descending: false }, ["R-2", "R-9", "R-10"]],
  ["the largest first, unknown last", { column: "spend", descending: true }, ["R-2", "R-10", "R-9"]],
  ["the smallest first, unknown last", { column: "spend", descending: false }, ["R-10", "R-2", "R-9"]],
])("%s", (_name, order, names) => {
  expect(sortRows(lines, [name, spend], order).map((row) => row.name)).toEqual(names);
});

it("sorts figures from the largest, words from A, then turns round", () => {
  expect(nextOrder(spend, null)).toEqual({ column: "spend", descending: true });
  expect(nextOrder(name, { column: "spend", descending: true })).toEqual({ column: "name", descending: false });
  expect(nextOrder(spend, { column: "spend", descending: true })).toEqual({ column: "spend", descending: false });
});
