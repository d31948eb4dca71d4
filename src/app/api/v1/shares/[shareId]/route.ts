/** `DELETE` revokes a share link at once and for good. */
import { serve } from "#server/gate/route.ts";
import { revokeShare } from "#server/shares/actions.ts";

export const DELETE = serve(revokeShare, { read: (_request, { shareId }) => ({ shareId }) });
