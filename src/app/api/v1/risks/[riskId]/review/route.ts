/** `POST {revision, likelihood, impact, note}` keeps the quarterly look at a risk. */
import { objectOf, serve } from "#server/gate/route.ts";
import { reviewRisk } from "#server/governance/actions.ts";

export const POST = serve(reviewRisk, {
  read: async (request, { riskId }) => ({ ...(await objectOf(request)), riskId }),
});
