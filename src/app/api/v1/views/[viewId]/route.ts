/** `PATCH {name?, query?, shared?}` changes a saved view, `DELETE` deletes it; it can be had back for a day. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeView, removeView } from "#server/views/actions.ts";

export const PATCH = serve(changeView, {
  read: async (request, { viewId }) => ({ ...(await objectOf(request)), viewId }),
  wrap: ({ view }) => ({ view }),
});
export const DELETE = serve(removeView, { read: (_request, { viewId }) => ({ viewId }) });
