/** `POST {revision, reason}` takes a proposal back. */
import { objectOf, serve } from "#server/gate/route.ts";
import { withdrawMetric } from "#server/metrics/actions.ts";

export const POST = serve(withdrawMetric, {
  read: async (request, { proposalId }) => ({ ...(await objectOf(request)), proposalId }),
});
