/** `POST` takes the last action on a channel back. */
import { undoAction } from "#server/breaker/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(undoAction, {
  read: async (request, { channel }) => ({ ...(await objectOf(request)), channel }),
});
