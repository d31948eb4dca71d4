/** `POST` asks for a pause of a channel. */
import { proposePause } from "#server/breaker/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(proposePause, {
  read: async (request, { channel }) => ({ ...(await objectOf(request)), channel }),
});
