/** `/api/v1/tasks`: `GET` lists tasks, `POST` writes one, `PATCH {taskId, revision, …}` changes one. */
import { serve } from "#server/gate/route.ts";
import { changeTask, createTask } from "#server/tasks/actions.ts";
import { listTasks } from "#server/tasks/queries.ts";

export const GET = serve(listTasks);
export const POST = serve(createTask, { status: 201 });
export const PATCH = serve(changeTask);
