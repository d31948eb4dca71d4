/** What may be asked about goals. */
import "server-only";
import { z } from "zod";
import { GoalRef } from "#domain/goals/goal.ts";
import { MetricId } from "#domain/metrics/metric-change.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, callerMay, query } from "#server/gate/door.ts";
import { type GoalName, readGoalsBy } from "./goals.sql.ts";
import { readGoalOf, readOwnersOf } from "./keep-goals.ts";
import { readGoals } from "./read-goals.ts";

const about = (caller: Caller) => ({
  mayWrite: callerMay(caller, "goals:write"),
  asOf: new Date(platform().now()).toISOString(),
});

/** The tree as it stands now, and who can own a part of it. */
export const listGoals = query({
  needs: "goals:read",
  input: z.unknown(),
  run: async (_input, caller) => {
    const { workspace } = caller;
    const here = platform();
    const [goals, people] = await Promise.all([
      readGoals(here, workspace, here.now()),
      readOwnersOf(here.record, workspace.id),
    ]);
    return { goals, people, ...about(caller) };
  },
});

export const getGoal = query({
  needs: "goals:read",
  input: GoalRef,
  run: async ({ goalId }, caller) => ({ goal: await readGoalOf(caller.workspace, goalId), ...about(caller) }),
});

/** The key results that a metric measures, by name alone: nothing is counted. */
export const listGoalsBy = query({
  needs: "goals:read",
  input: z.object({ metric: MetricId }),
  run: async ({ metric }, { workspace }) => ({
    goals: await platform().record.rows<GoalName>(readGoalsBy, [workspace.id, metric]),
  }),
});
