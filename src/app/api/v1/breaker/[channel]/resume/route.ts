/** `POST` gives back what ran before a pause. */
import { resumeChannel } from "#server/breaker/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const POST = serve(resumeChannel, {
  read: async (request, { channel }) => ({ ...(await objectOf(request)), channel }),
});
