/** `GET /api/v1/quarantine`: reasons with their counts, and the newest hundred events without their bodies. */
import { serve } from "#server/gate/route.ts";
import { getQuarantine } from "#server/spend/queries.ts";

export const GET = serve(getQuarantine);
