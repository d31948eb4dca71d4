/** `POST {revision, reason}` refuses a proposal. */
import { objectOf, serve } from "#server/gate/route.ts";
import { refuseMetric } from "#server/metrics/actions.ts";

export const POST = serve(refuseMetric, {
  read: async (request, { proposalId }) => ({ ...(await objectOf(request)), proposalId }),
});
