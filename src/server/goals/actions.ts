/** What may be changed about goals. */
import "server-only";
import { GoalChange, GoalInput, type GoalReading, GoalRef } from "#domain/goals/goal.ts";
import { action } from "#server/gate/door.ts";
import { changeGoalOf, removeGoalOf, restoreGoalOf, storeGoal } from "./keep-goals.ts";

const noted = (name: string, { id, title, period, metric }: GoalReading, more: object = {}) => ({
  action: `goals.${name}`,
  subject: title,
  detail: { goalId: id, period, metric, ...more },
});

export const createGoal = action({
  needs: "goals:write",
  input: GoalInput,
  run: async (input, { workspace, name }) => ({ goal: (await storeGoal(workspace, input, name)).goal }),
  audit: ({ target, baseline }, { goal }) => noted("create", goal, { target, baseline }),
});

/** A change to an older revision is refused (conflict) with who was faster. */
export const changeGoal = action({
  needs: "goals:write",
  input: GoalChange,
  run: (change, { workspace, name }) => changeGoalOf(workspace, change, name),
  audit: (_change, { goal, changed }) =>
    Object.keys(changed).length === 0 ? null : noted("change", goal, { changed }),
});

export const removeGoal = action({
  needs: "goals:write",
  input: GoalRef,
  run: async ({ goalId }, { workspace }) => ({ goal: await removeGoalOf(workspace, goalId) }),
  audit: (_input, { goal }) => noted("remove", goal),
});

/** Takes a deletion back, with the key results that went with it. */
export const restoreGoal = action({
  needs: "goals:write",
  input: GoalRef,
  run: async ({ goalId }, { workspace }) => ({ goal: await restoreGoalOf(workspace, goalId) }),
  audit: (_input, { goal }) => noted("restore", goal),
});
