/** `POST` takes the deletion of a saved view back. */
import { serve } from "#server/gate/route.ts";
import { restoreView } from "#server/views/actions.ts";

export const POST = serve(restoreView, { read: (_request, { viewId }) => ({ viewId }) });
