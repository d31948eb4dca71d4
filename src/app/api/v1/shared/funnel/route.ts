/** `GET` today's funnel, for a wall that hangs by a link. */

import { getSharedFunnel } from "#server/funnels/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(getSharedFunnel);
