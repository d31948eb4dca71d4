/** `POST` lets out what is proposed for a channel, as the second person. */
import { approveAction } from "#server/breaker/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(approveAction, {
  read: async (request, { channel }) => ({ ...(await objectOf(request)), channel }),
});
