/** `POST {revision, decision, reason}` approves or rejects what was handed in. */
import { objectOf, serve } from "#server/gate/route.ts";
import { rule } from "#server/governance/actions.ts";

export const POST = serve(rule, {
  read: async (request, { submissionId }) => ({ ...(await objectOf(request)), submissionId }),
});
