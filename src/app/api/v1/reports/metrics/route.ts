/** GET /api/v1/reports/metrics: the dictionary. */
import { serve } from "#server/gate/route.ts";
import { listMetrics } from "#server/metrics/queries.ts";

export const GET = serve(listMetrics);
