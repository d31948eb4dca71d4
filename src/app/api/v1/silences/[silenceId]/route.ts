/** `DELETE` ends a silence now. */
import { serve } from "#server/gate/route.ts";
import { endSilence } from "#server/rules/actions.ts";

export const DELETE = serve(endSilence, { read: (_request, { silenceId }) => ({ silenceId }) });
