/** `POST {revision, chosenArm, decision}`: what was made of it. */
import { decideExperiment } from "#server/experiments/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(decideExperiment, {
  read: async (request, { experimentId }) => ({ ...(await objectOf(request)), experimentId }),
});
