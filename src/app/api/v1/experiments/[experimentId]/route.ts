/** One experiment: `GET` tells what it says so far, `PATCH {revision, …}` changes it, `DELETE` deletes a draft. */
import { changeExperiment, removeExperiment } from "#server/experiments/actions.ts";
import { getExperiment } from "#server/experiments/queries.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const GET = serve(getExperiment, { read: (_request, { experimentId }) => ({ experimentId }) });
export const PATCH = serve(changeExperiment, {
  read: async (request, { experimentId }) => ({ ...(await objectOf(request)), experimentId }),
});
export const DELETE = serve(removeExperiment, { read: (_request, { experimentId }) => ({ experimentId }) });
