/** `POST` takes the deletion of a risk back. */
import { serve } from "#server/gate/route.ts";
import { restoreRisk } from "#server/governance/actions.ts";

export const POST = serve(restoreRisk, { read: (_request, { riskId }) => ({ riskId }) });
