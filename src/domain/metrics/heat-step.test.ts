/** Rows for the heat scale's nine steps. */
import { expect, it } from "vitest";
import { heatStep, heatToken } from "./heat-step.ts";

it.each([
  [64, "up", -4],
  [76, "up", -3],
  [82, "up", -2],
  [91, "up", -2],
  [92, "up", -1],
  [97, "up", -1],
  [98, "up", 0],
  [102, "up", 0],
  [103, "up", 1],
  [108, "up", 1],
  [109, "up", 2],
  [119, "up", 3],
  [131, "up", 4],
  [131, "down", -4],
  [64, "down", 4],
  [100, "down", 0],
  [131, "none", 4],
  [null, "up", null],
  [Number.POSITIVE_INFINITY, "up", null],
  [Number.NaN, "up", null],
] as const)("index %s, %s is better: step %s", (index, direction, step) => {
  expect(heatStep(index, direction)).toBe(step);
});

it.each([
  [-4, "n4"],
  [0, "0"],
  [3, "p3"],
] as const)("step %s is token %s", (step, token) => {
  expect(heatToken(step)).toBe(token);
});
