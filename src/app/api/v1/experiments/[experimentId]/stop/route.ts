/** `POST {revision}`: the run is over. */
import { stopExperiment } from "#server/experiments/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(stopExperiment, {
  read: async (request, { experimentId }) => ({ ...(await objectOf(request)), experimentId }),
});
