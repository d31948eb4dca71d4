/** `POST` counts an audience again. */
import { recountAudience } from "#server/audiences/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(recountAudience, { read: (_request, { audienceId }) => ({ audienceId }) });
