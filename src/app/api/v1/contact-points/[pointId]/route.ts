/** `PATCH` changes a contact point, `DELETE` deletes it and forgets its address. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeContactPoint, removeContactPoint } from "#server/notifications/actions.ts";

export const PATCH = serve(changeContactPoint, {
  read: async (request, { pointId }) => ({ ...(await objectOf(request)), pointId }),
  wrap: ({ point }) => ({ point }),
});
export const DELETE = serve(removeContactPoint, { read: (_request, { pointId }) => ({ pointId }) });
