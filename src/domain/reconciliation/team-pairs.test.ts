/** Promise: what both teams mean by the same figure is found, and compared over weeks that stay the same. */
import { expect, it } from "vitest";
import { Axes } from "./definition.ts";
import { teamPairs, turnOf, wholeWeeksBefore } from "./team-pairs.ts";

const own = (id: number, team: "promotion" | "operations" | null, axes: object = {}, measure = "people" as const) => ({
  ...{ id, version: 1, team, measure },
  axes: Axes.parse(axes),
});

it("pairs what both teams mean by the same figure, and nothing else", () => {
  const clicked = own(4, "promotion", { population: "clicked" });
  const registered = own(2, "operations", { population: "registered" });
  const others = [
    own(1, "operations", { event: "Signed Up" }),
    own(3, "operations", { channel: "douyin" }),
    { ...own(5, "operations"), measure: "value" as const },
    own(6, null),
    { ...own(7, "operations"), axes: null },
    own(8, "promotion", { event: "Lead Handed Over" }),
  ];
  expect(teamPairs([clicked, registered, ...others])).toEqual([{ a: clicked, b: registered }]);
});

it("gives each pair its turn where there are more than a night takes", () => {
  const items = [0, 1, 2, 3, 4];
  expect(turnOf(items, 5, 3)).toEqual(items);
  expect(turnOf(items, 2, 0)).toEqual([0, 1]);
  expect(turnOf(items, 2, 2)).toEqual([4, 0]);
  const seen = new Set([0, 1, 2, 3, 4].flatMap((day) => turnOf(items, 2, day)));
  expect(seen.size).toBe(5);
});

it("compares over four whole weeks, the same ones all week long", () => {
  for (const today of ["2026-03-16", "2026-03-18", "2026-03-22"])
    expect(wholeWeeksBefore(today)).toEqual({ from: "2026-02-16", to: "2026-03-16" });
  expect(wholeWeeksBefore("2026-03-15")).toEqual({ from: "2026-02-09", to: "2026-03-09" });
});
