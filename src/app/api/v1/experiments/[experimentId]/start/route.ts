/** `POST {revision, startedAt?}`: people meet the arms from now on. */
import { startExperiment } from "#server/experiments/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(startExperiment, {
  read: async (request, { experimentId }) => ({ ...(await objectOf(request)), experimentId }),
});
