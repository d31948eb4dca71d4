/** `/api/v1/experiments`: `GET` tells what they say so far, `POST` plans one. */
import { createExperiment } from "#server/experiments/actions.ts";
import { listExperiments } from "#server/experiments/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listExperiments);
export const POST = serve(createExperiment, { status: 201 });
