/** `POST {own?}` takes an alert over, or gives it back. */
import { objectOf, serve } from "#server/gate/route.ts";
import { ownAlert } from "#server/rules/actions.ts";

export const POST = serve(ownAlert, {
  read: async (request, { alertId }) => ({ ...(await objectOf(request)), alertId }),
});
