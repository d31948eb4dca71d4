/** `DELETE` deletes an audience; it can be had back for a day. */
import { removeAudience } from "#server/audiences/actions.ts";
import { serve } from "#server/gate/route.ts";

export const DELETE = serve(removeAudience, { read: (_request, { audienceId }) => ({ audienceId }) });
