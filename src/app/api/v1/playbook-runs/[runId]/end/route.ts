/** `POST` ends a run, whatever is still open in it. */
import { serve } from "#server/gate/route.ts";
import { endRun } from "#server/playbooks/actions.ts";

export const POST = serve(endRun, { read: (_request, { runId }) => ({ runId }) });
