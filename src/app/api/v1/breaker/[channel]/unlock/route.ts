/** `POST` gives a locked channel back to the engine. */
import { unlockChannel } from "#server/breaker/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(unlockChannel, {
  read: async (request, { channel }) => ({ ...(await objectOf(request)), channel }),
});
