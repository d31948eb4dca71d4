/** The API of joint targets. */
import { z } from "zod";
import { GoalChange, GoalInput, GoalRef, goalTeams } from "#domain/goals/goal.ts";
import { goalDimensions, goalIndices } from "#domain/goals/goal-index.ts";
import { goalDirections } from "#domain/goals/goal-pace.ts";
import { instant, type Operation } from "./operation.ts";

const figure = z.number().nullable();
const team = z.enum(["promotion", "operations"]);
const Goal = z.object({
  id: z.int(),
  parentId: z.int().nullable(),
  title: z.string(),
  team: z.enum(goalTeams),
  metric: z.string().nullable(),
  channel: z.string().nullable(),
  dimension: z.enum(goalDimensions).nullable(),
  index: z.enum(goalIndices).nullable(),
  direction: z.enum(goalDirections),
  owners: z.array(z.object({ id: z.int(), name: z.string(), team })),
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  target: figure,
  baseline: figure,
  value: figure,
  expectedByNow: figure,
  onTrack: z.boolean().nullable(),
  shared: z.boolean(),
  revision: z.int(),
  updatedAt: instant,
  updatedBy: z.string(),
});
const OneGoal = z.object({ goal: Goal });
const Rights = z.object({ mayWrite: z.boolean(), asOf: instant });

const input = { title: "One team from the click to the order", period: "2026-Q4" };
const goal = {
  ...{ id: 7, parentId: null, ...input, team: "both", metric: null, channel: null, dimension: null, index: null },
  ...{ direction: "up", owners: [{ id: 3, name: "Zhou Hang", team: "promotion" }] },
  ...{ from: "2026-10-01", to: "2027-01-01", target: null, baseline: null, value: null, expectedByNow: null },
  ...{ onTrack: true, shared: false, revision: 1, updatedAt: "2026-11-29T10:00:00.000Z", updatedBy: "Lin Yue" },
};
const result = {
  ...{ ...goal, id: 8, parentId: 7, title: "Return on spend to 1 : 2.5", metric: "roas" },
  ...{ dimension: "commerce", index: "value", baseline: 2, target: 2.5, value: 2.4, expectedByNow: 2.31 },
};
const rights = { mayWrite: true, asOf: "2026-11-29T10:05:00.000Z" };
const shared = { tag: "Goals" } as const;
const goalInPath = {
  name: "goalId",
  in: "path",
  required: true,
  schema: GoalRef.shape.goalId,
  says: "The goal.",
  example: 7,
} as const;

export const goalOperations: readonly Operation[] = [
  {
    ...shared,
    method: "get",
    path: "/api/v1/goals",
    id: "listGoals",
    summary: "The goal tree as it stands now",
    says: "A sum is due by the share of its period that has passed; a ratio, counted over the last seven days, on the straight line from its baseline to its target. `onTrack` and `value` are null where nobody can say. An objective is on track while none of its key results is behind. `people`: who can own a goal.",
    needs: "goals:read",
    answer: {
      status: 200,
      schema: Rights.extend({
        goals: z.array(Goal),
        people: z.array(z.object({ id: z.int(), name: z.string(), role: team })),
      }),
      example: { goals: [goal, result], people: [{ id: 3, name: "Zhou Hang", role: "promotion" }], ...rights },
    },
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/goals",
    id: "createGoal",
    summary: "Add an objective or a key result",
    says: "With `parentId` a key result: `metric`, `dimension`, `index` and `target` are then needed. `period` is a month (2026-11) or a quarter (2026-Q4). Money in major units, rates 0–1.",
    needs: "goals:write",
    body: { schema: GoalInput, example: input },
    answer: { status: 201, schema: OneGoal, example: { goal } },
    refuses: [429],
  },
  {
    ...shared,
    method: "get",
    path: "/api/v1/goals/{goalId}",
    id: "getGoal",
    summary: "One goal as it stands now",
    needs: "goals:read",
    parameters: [goalInPath],
    answer: { status: 200, schema: Rights.extend({ goal: Goal }), example: { goal, ...rights } },
    refuses: [404],
  },
  {
    ...shared,
    method: "patch",
    path: "/api/v1/goals/{goalId}",
    id: "changeGoal",
    summary: "Change a goal",
    says: "What is left out stays as it is. A change to an older `revision` is refused (409) with who was faster.",
    needs: "goals:write",
    parameters: [goalInPath],
    body: { schema: GoalChange.omit({ goalId: true }), example: { revision: 1, title: "One team, one funnel" } },
    answer: {
      status: 200,
      schema: OneGoal.extend({ changed: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])) }),
      example: { goal, changed: { title: ["One team", "One team, one funnel"] } },
    },
    refuses: [404, 409],
  },
  {
    ...shared,
    method: "delete",
    path: "/api/v1/goals/{goalId}",
    id: "removeGoal",
    summary: "Delete a goal",
    says: "An objective takes its key results with it.",
    needs: "goals:write",
    parameters: [goalInPath],
    answer: { status: 200, schema: OneGoal, example: { goal } },
    refuses: [404],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/goals/{goalId}/restore",
    id: "restoreGoal",
    summary: "Take the deletion of a goal back",
    needs: "goals:write",
    parameters: [goalInPath],
    answer: { status: 200, schema: OneGoal, example: { goal } },
    refuses: [404, 409],
  },
];
