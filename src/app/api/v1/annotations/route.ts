/** `/api/v1/annotations`: `GET` lists what was changed in the world, `POST` notes something. */
import { serve } from "#server/gate/route.ts";
import { addAnnotation } from "#server/tasks/actions.ts";
import { listAnnotations } from "#server/tasks/queries.ts";

export const GET = serve(listAnnotations);
export const POST = serve(addAnnotation, { status: 201 });
