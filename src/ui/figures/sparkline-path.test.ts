/** Rows for the geometry of sparklines. */
import { expect, it } from "vitest";
import { extentOf, pathOf, pointsOf } from "./sparkline-path.ts";

const box = { width: 12, height: 12, inset: 1 };

it.each([
  ["a line up", [0, 10], "M1 11L11 1"],
  ["a flat line runs through the middle", [5, 5], "M1 6L11 6"],
  ["a gap lifts the pen", [0, null, 10], "M1 11M11 1"],
  ["a first figure unknown", [null, 0, 10], "M6 11L11 1"],
  ["one figure", [3], "M1 6"],
] as const)("%s", (_name, series, path) => {
  const extent = extentOf(series);
  expect(extent === null ? "" : pathOf(pointsOf(series, extent, series.length, box))).toBe(path);
});

it("has no extent without figures", () => {
  expect(extentOf([null, null], [])).toBeNull();
});
