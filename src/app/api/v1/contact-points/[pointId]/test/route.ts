/** `POST` sends a test message to a contact point and says whether it arrived. */
import { serve } from "#server/gate/route.ts";
import { testContactPoint } from "#server/notifications/actions.ts";

export const POST = serve(testContactPoint, { read: (_request, { pointId }) => ({ pointId }) });
