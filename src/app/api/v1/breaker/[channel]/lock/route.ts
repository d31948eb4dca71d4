/** `POST` leaves a channel to people alone. */
import { lockChannel } from "#server/breaker/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(lockChannel, {
  read: async (request, { channel }) => ({ ...(await objectOf(request)), channel }),
});
