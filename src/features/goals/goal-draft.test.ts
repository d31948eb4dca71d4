/** What a form of a goal holds, and what it sends. */
import { expect, it } from "vitest";
import type { GoalReading } from "#domain/goals/goal.ts";
import { draftOf, goalOf, withMetric } from "./goal-draft.ts";

const objective: GoalReading = {
  ...{ id: 1, parentId: null, title: "One team", team: "both", metric: null, channel: null, dimension: null },
  ...{ index: null, direction: "up", owners: [{ id: 5, name: "Zhou", team: "promotion" }], period: "2026-11" },
  ...{ from: "2026-11-01", to: "2026-12-01", target: null, baseline: null, value: null, expectedByNow: null },
  ...{ onTrack: null, shared: false, revision: 3, updatedAt: "2026-11-01T00:00:00.000Z", updatedBy: "Lin" },
};

it("gives a new key result the period, team and owners of its objective", () => {
  const draft = draftOf(null, objective, "2026-Q4");
  expect(draft).toMatchObject({ title: "", period: "2026-11", promotionOwnerId: 5, operationsOwnerId: null });
  expect(draftOf(null, null, "2026-Q4").period).toBe("2026-Q4");
});

it("shows rates in percent and sends them as shares, without what a floating point adds", () => {
  const result = { ...objective, id: 2, parentId: 1, metric: "conversion_rate", target: 0.07, baseline: 0.019 };
  const draft = draftOf(result, objective, "2026-Q4");
  expect([draft.target, draft.baseline]).toEqual([7, 1.9]);
  expect(goalOf(draft, 1)).toMatchObject({ target: 0.07, baseline: 0.019, metric: "conversion_rate" });
});

it("sends no figures of an objective", () => {
  expect(goalOf({ ...draftOf(objective, null, "2026-Q4"), target: 3 }, null)).toMatchObject({
    ...{ metric: null, target: null, direction: null, parentId: null },
  });
});

it("takes the direction of the metric that is chosen, and forgets the figures of the one before", () => {
  const draft = { ...draftOf(null, objective, "2026-Q4"), target: 20 };
  expect(withMetric(draft, "cac")).toMatchObject({ metric: "cac", direction: "down", target: null });
});
