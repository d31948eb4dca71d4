/** Who uses a metric is read from what they ask. */
import { expect, it } from "vitest";
import { asksFor, usesOf, watches } from "./uses-of.ts";

it.each([
  ["metric=roas", true],
  ["metrics=spend%2Croas&range=7d", true],
  ["metric=roas_max", false],
  ["roas=1", false],
  ["", false],
])("a view of %s", (query, asks) => expect(asksFor({ query }, "roas")).toBe(asks));

it("leaves out rules without a definition and of other kinds", () => {
  expect(watches({ definition: null }, "roas")).toBe(false);
  const views = [{ id: 1, name: "A", page: "board", query: "metric=roas", shared: true }];
  expect(usesOf("roas", [{ id: 2, name: "B", definition: null }], views)).toEqual({
    rules: [],
    views: [{ id: 1, name: "A", page: "board", query: "metric=roas" }],
    definitions: [],
  });
});
