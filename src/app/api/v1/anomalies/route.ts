/** `/api/v1/anomalies`: what was unusual. */
import "server-only";
import { serve } from "#server/gate/route.ts";
import { listAnomalies } from "#server/metrics/queries.ts";

export const GET = serve(listAnomalies);
