/** `POST {revision, team}` signs what a dispute was decided to, for one team. */
import { objectOf, serve } from "#server/gate/route.ts";
import { signDispute } from "#server/reconciliation/actions.ts";

export const POST = serve(signDispute, {
  read: async (request, { disputeId }) => ({ ...(await objectOf(request)), disputeId }),
});
