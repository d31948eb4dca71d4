/** GET /api/v1/reports/cac-ltv */

import { cacLtvCsv } from "#domain/ltv/ltv-csv.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { getCacLtv } from "#server/ltv/queries.ts";

export const GET = serve(getCacLtv, {
  read: (request) => reportParams(new URL(request.url)),
  traced: true,
  csv: cacLtvCsv,
});
