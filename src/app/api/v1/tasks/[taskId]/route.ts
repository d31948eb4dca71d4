/** `/api/v1/tasks/{taskId}`: `GET` tells everything about a task, `PATCH {revision, …}` changes it. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeTask } from "#server/tasks/actions.ts";
import { getTask } from "#server/tasks/queries.ts";

export const GET = serve(getTask, { read: (_request, { taskId }) => ({ taskId }) });
export const PATCH = serve(changeTask, {
  read: async (request, { taskId }) => ({ ...(await objectOf(request)), taskId }),
});
