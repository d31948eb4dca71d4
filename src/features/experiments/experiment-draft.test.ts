/** What the form shows is what is sent. */
import { expect, it } from "vitest";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { draftOf, inputOf, peopleOf, withArm } from "./experiment-draft.ts";

const kept = {
  ...{ name: "Form", hypothesis: "", page: "/lp", key: "form", goalEvent: "Signed Up", taskId: 3 },
  arms: [
    { key: "a", name: "As it was", weight: 1 },
    { key: "b", name: "Short", weight: 2 },
  ],
  ...{ baseline: 0.07, leastEffect: 0.011 },
};
const experiment = kept as unknown as Experiment;

it("gives back what it was given, without what a floating point adds", () => {
  const draft = draftOf(experiment);
  expect([draft.baseline, draft.leastEffect]).toEqual([7, 1.1]);
  expect(inputOf(draft, 3)).toEqual(kept);
});

it("asks for people as the server does, and for none where there are no such rates", () => {
  expect(peopleOf({ ...draftOf(null), baseline: 20, leastEffect: 5 })).toBe(1031);
  expect(peopleOf({ ...draftOf(null), baseline: 40, leastEffect: 70 })).toBeNull();
  expect(peopleOf({ ...draftOf(null), baseline: null })).toBeNull();
});

it("gives a new arm a key and a row of its own", () => {
  const more = withArm(withArm(draftOf(null)));
  expect(new Set(more.arms.map(({ key }) => key)).size).toBe(4);
  expect(new Set(more.arms.map(({ row }) => row)).size).toBe(4);
  expect(inputOf({ ...more, page: " " }, null).page).toBeNull();
});
