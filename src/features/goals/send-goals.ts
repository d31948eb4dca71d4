/** Changes goals over HTTP; a refusal becomes an error with its sentence. */
import type { GoalChange, GoalFacts, GoalReading } from "#domain/goals/goal.ts";
import { sendChange } from "#ui/report/send-change.ts";

interface OneGoal {
  readonly goal: GoalReading;
}

export type NewGoal = GoalFacts & { readonly parentId: number | null };

export const sendGoal = (workspace: string, goal: NewGoal) => sendChange<OneGoal>(workspace, "POST", "goals", goal);

export const sendGoalChange = (workspace: string, { goalId, ...change }: GoalChange) =>
  sendChange<OneGoal>(workspace, "PATCH", `goals/${goalId}`, change);

export const sendGoalRemoval = (workspace: string, goalId: number) =>
  sendChange<OneGoal>(workspace, "DELETE", `goals/${goalId}`);

export const sendGoalRestoring = (workspace: string, goalId: number) =>
  sendChange<OneGoal>(workspace, "POST", `goals/${goalId}/restore`);
