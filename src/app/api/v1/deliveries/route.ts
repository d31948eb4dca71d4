/** `GET ?pointId=&status=dead&before=&limit=` lists messages to contact points, newest first. */
import { serve } from "#server/gate/route.ts";
import { listDeliveries } from "#server/notifications/queries.ts";

export const GET = serve(listDeliveries);
