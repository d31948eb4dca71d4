/** `GET` says what a finished task changed, with its interval, in figures and in words. */
import { serve } from "#server/gate/route.ts";
import { getEffect } from "#server/tasks/queries.ts";

export const GET = serve(getEffect, { read: (_request, { taskId }) => ({ taskId }) });
