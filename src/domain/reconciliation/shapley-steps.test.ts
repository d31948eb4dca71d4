/** Parts of a gap: published games, whole units, and the same parts whatever way one looks. */
import { describe, expect, it } from "vitest";
import { shapleySteps, wholeParts } from "./shapley-steps.ts";

describe("the mean over all orders", () => {
  it.each<[string, number[], number, number[]]>([
    ["nothing differs", [5], 0, []],
    ["one axis has all of it", [5, 12], 1, [7]],
    ["axes that add up", [0, 1, 10, 11], 2, [1, 10]],
    ["what only both do is halved", [0, 0, 0, 8], 2, [4, 4]],
    ["what either does alone is halved", [0, 8, 8, 8], 2, [4, 4]],
    // The glove game of Shapley: one left glove, two right ones.
    ["gloves", [0, 0, 0, 600, 0, 600, 0, 600], 3, [400, 100, 100]],
    // The airport game (Littlechild and Owen 1973): runways of 12, 28 and 30.
    ["runways", [0, 12, 28, 28, 30, 30, 30, 30], 3, [4, 12, 14]],
  ])("%s", (_name, values, k, parts) => {
    expect(shapleySteps(values, k)).toEqual(parts);
  });

  it("gives an odd unit to one of them, the same from B to A", () => {
    const values = [0, 0, 0, 7];
    expect(shapleySteps(values, 2)).toEqual([4, 3]);
    expect(shapleySteps([...values].reverse(), 2)).toEqual([-4, -3]);
  });
});

it.each<[number[], number, number[]]>([
  [[1, 1, 1], 3, [1, 0, 0]],
  [[-1, -1, -1], 3, [-1, 0, 0]],
  [[2, 1, -3], 3, [1, 0, -1]],
  [[1, -1, 0], 3, [0, 0, 0]],
  [[5, 2, -1], 3, [2, 0, 0]],
])("rounds %j ÷ %d to whole numbers of the same sum, and their negatives to the negatives", (times, by, parts) => {
  const found = wholeParts(times.map(BigInt), BigInt(by));
  expect(found).toEqual(parts);
  const back = wholeParts(
    times.map((one) => BigInt(-one)),
    BigInt(by),
  );
  expect(back.map((one) => -one || 0)).toEqual(found);
});
