/** One risk: `PATCH {revision, …}` changes it, `DELETE` deletes it. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeRisk, removeRisk } from "#server/governance/actions.ts";

export const PATCH = serve(changeRisk, {
  read: async (request, { riskId }) => ({ ...(await objectOf(request)), riskId }),
});
export const DELETE = serve(removeRisk, { read: (_request, { riskId }) => ({ riskId }) });
