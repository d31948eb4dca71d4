/** `GET` shows a dispute, `PATCH {revision, decision, …}` decides it. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeDispute } from "#server/reconciliation/actions.ts";
import { getDispute } from "#server/reconciliation/queries.ts";

export const GET = serve(getDispute, { read: (_request, { disputeId }) => ({ disputeId }) });
export const PATCH = serve(changeDispute, {
  read: async (request, { disputeId }) => ({ ...(await objectOf(request)), disputeId }),
});
