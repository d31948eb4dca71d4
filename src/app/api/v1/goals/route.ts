/** `/api/v1/goals`: `GET` tells how the joint targets stand, `POST` adds an objective or a key result. */
import { serve } from "#server/gate/route.ts";
import { createGoal } from "#server/goals/actions.ts";
import { listGoals } from "#server/goals/queries.ts";

export const GET = serve(listGoals);
export const POST = serve(createGoal, { status: 201 });
