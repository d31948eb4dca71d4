/** `DELETE` revokes an API token. */
import { revokeToken } from "#server/gate/actions.ts";
import { serve } from "#server/gate/route.ts";

export const DELETE = serve(revokeToken, { read: (_request, { tokenId }) => ({ tokenId }) });
