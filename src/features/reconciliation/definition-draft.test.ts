/** A definition while it is written is always one that can be counted. */
import { expect, it } from "vitest";
import { Axes, axisNames } from "#domain/reconciliation/definition.ts";
import { axisGroups, draftOf, draftOn } from "./definition-draft.ts";

const draft = draftOf(null, "people");

it("begins as the house counts", () => {
  expect(draft).toEqual({ name: "", note: "", team: null, measure: "people", axes: Axes.parse({}) });
});

it.each([
  ["population", "clicked"],
  ["lookbackDays", 7],
  ["timezone", "America/Los_Angeles"],
] as const)("stands on %s where it is put", (axis, value) => {
  expect(draftOn(draft, axis, value).axes[axis]).toBe(value);
});

it.each([
  ["population", "martians"],
  ["lookbackDays", 0],
  ["timezone", "Mars/Olympus"],
  ["measure", "glory"],
] as const)("stays where it was on %s for %s", (axis, value) => expect(draftOn(draft, axis, value)).toBe(draft));

it("shows every axis once", () => {
  expect(Object.values(axisGroups).flat().sort()).toEqual([...axisNames].sort());
});
