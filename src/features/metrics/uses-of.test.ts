/** Who uses a metric is read from what they ask. */
import { expect, it } from "vitest";
import { asksFor, definedAs, usesOf, watches } from "./uses-of.ts";

it.each([
  ["metric=roas", true],
  ["metrics=spend%2Croas&range=7d", true],
  ["metric=roas_max", false],
  ["roas=1", false],
  ["", false],
])("a view of %s", (query, asks) => expect(asksFor({ query }, "roas")).toBe(asks));

it.each([
  ["orders", "conversions", null, true],
  ["orders", "people", null, false],
  ["sign_ups", "conversions", null, false],
  ["roas", "value", null, false],
] as const)("%s is defined by teams as %s", (metric, measure, axes, is) => {
  expect(definedAs({ measure, axes }, metric)).toBe(is);
});

it("leaves out rules without a definition and of other kinds", () => {
  expect(watches({ definition: null }, "roas")).toBe(false);
  const views = [{ id: 1, name: "A", page: "board", query: "metric=roas", shared: true }];
  const held = {
    goals: [],
    digests: { periods: [], metrics: [], mayOpen: false },
    rules: [{ id: 2, name: "B", definition: null }],
  };
  expect(usesOf("roas", { ...held, views, definitions: [] })).toEqual({
    ...{ goals: [], digests: { periods: [], mayOpen: false }, rules: [], definitions: [] },
    views: [{ id: 1, name: "A", page: "board", query: "metric=roas" }],
  });
});

it("names digests only where they tell the metric", () => {
  const digests = { periods: ["daily", "weekly"] as const, metrics: ["roas"], mayOpen: true };
  const held = { goals: [], digests, rules: [], views: [], definitions: [] };
  expect(usesOf("roas", held).digests.periods).toEqual(["daily", "weekly"]);
  expect(usesOf("ctr", held).digests.periods).toEqual([]);
});
