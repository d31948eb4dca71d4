/** `/api/v1/anomalies`: what was unusual. */
import "server-only";
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { listAnomalies } from "#server/metrics/queries.ts";

export const GET = serve(listAnomalies, { read: (request) => reportParams(new URL(request.url)) });
