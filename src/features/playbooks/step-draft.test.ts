/** Steps keep their time through the editor, and their order when they are moved. */
import { expect, it } from "vitest";
import { draftOf, moved, stepOf } from "./step-draft.ts";

it.each([
  [15, 15, "minutes"],
  [90, 90, "minutes"],
  [120, 2, "hours"],
  [1440, 24, "hours"],
  [2880, 2, "days"],
  [7200, 5, "days"],
])("%s minutes are said as %s %s", (minutes, amount, unit) => {
  const step = { text: "x", team: "data", minutes, deed: null, waits: false } as const;
  const draft = draftOf(step, 1);
  expect(draft).toMatchObject({ amount, unit });
  expect(stepOf(draft)).toEqual(step);
});

it("moves a step by one place, and none beyond the ends", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
});
