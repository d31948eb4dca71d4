/** GET /api/v1/reports/metrics: the dictionary. */
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { listMetrics } from "#server/metrics/queries.ts";

export const GET = serve(listMetrics, { read: (request) => reportParams(new URL(request.url)) });
