/** GET /api/v1/health/weeks */
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { listWeeks } from "#server/health/queries.ts";

export const GET = serve(listWeeks, { read: (request) => reportParams(new URL(request.url)) });
