/** `POST` refuses what is proposed for a channel. */
import { refuseAction } from "#server/breaker/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(refuseAction, {
  read: async (request, { channel }) => ({ ...(await objectOf(request)), channel }),
});
