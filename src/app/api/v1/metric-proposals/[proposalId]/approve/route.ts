/** `POST {revision, team}` approves a proposal for a team; the second team's approval makes the version. */
import { objectOf, serve } from "#server/gate/route.ts";
import { approveMetric } from "#server/metrics/actions.ts";

export const POST = serve(approveMetric, {
  read: async (request, { proposalId }) => ({ ...(await objectOf(request)), proposalId }),
});
