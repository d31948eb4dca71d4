/** `POST {text}` comments on an alert. */
import { objectOf, serve } from "#server/gate/route.ts";
import { commentAlert } from "#server/rules/actions.ts";

export const POST = serve(commentAlert, {
  read: async (request, { alertId }) => ({ ...(await objectOf(request)), alertId }),
});
