/** `PATCH {revision, …}` hands material in again. */
import { objectOf, serve } from "#server/gate/route.ts";
import { resubmit } from "#server/governance/actions.ts";

export const PATCH = serve(resubmit, {
  read: async (request, { submissionId }) => ({ ...(await objectOf(request)), submissionId }),
});
