/** `POST` sends a message again that was given up. */
import { serve } from "#server/gate/route.ts";
import { resendDelivery } from "#server/notifications/actions.ts";

export const POST = serve(resendDelivery, { read: (_request, { deliveryId }) => ({ deliveryId }) });
