/** `POST` takes the deletion of an audience back. */
import { restoreAudience } from "#server/audiences/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(restoreAudience, { read: (_request, { audienceId }) => ({ audienceId }) });
