/** One run: `GET` reads it, `PATCH {step, state, ownerId, result}` moves one of its steps on. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeStep } from "#server/playbooks/actions.ts";
import { getRun } from "#server/playbooks/queries.ts";

export const GET = serve(getRun, { read: (_request, { runId }) => ({ runId }) });
export const PATCH = serve(changeStep, {
  read: async (request, { runId }) => ({ ...(await objectOf(request)), runId }),
});
