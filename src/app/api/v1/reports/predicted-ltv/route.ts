/** GET /api/v1/reports/predicted-ltv */

import { predictedLtvCsv } from "#domain/ltv/ltv-csv.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { getPredictedLtv } from "#server/ltv/queries.ts";

export const GET = serve(getPredictedLtv, {
  read: (request) => reportParams(new URL(request.url)),
  traced: true,
  csv: predictedLtvCsv,
});
