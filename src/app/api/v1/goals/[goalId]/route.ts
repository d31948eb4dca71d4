/** One goal: `GET` tells how it stands, `PATCH {revision, …}` changes it, `DELETE` deletes it. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeGoal, removeGoal } from "#server/goals/actions.ts";
import { getGoal } from "#server/goals/queries.ts";

export const GET = serve(getGoal, { read: (_request, { goalId }) => ({ goalId }) });
export const PATCH = serve(changeGoal, {
  read: async (request, { goalId }) => ({ ...(await objectOf(request)), goalId }),
});
export const DELETE = serve(removeGoal, { read: (_request, { goalId }) => ({ goalId }) });
