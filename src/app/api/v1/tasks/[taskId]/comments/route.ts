/** `POST {text}` comments on a task; whoever is called by @name is told. */
import { objectOf, serve } from "#server/gate/route.ts";
import { commentTask } from "#server/tasks/actions.ts";

export const POST = serve(commentTask, {
  status: 201,
  read: async (request, { taskId }) => ({ ...(await objectOf(request)), taskId }),
});
