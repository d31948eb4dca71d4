/** `POST` takes the deletion of a goal back. */
import { serve } from "#server/gate/route.ts";
import { restoreGoal } from "#server/goals/actions.ts";

export const POST = serve(restoreGoal, { read: (_request, { goalId }) => ({ goalId }) });
