/** GET /api/v1/reports/quality */
import { reportParams } from "#domain/metrics/report-params.ts";
import { connectivityCsv } from "#domain/quality/connectivity-params.ts";
import { serve } from "#server/gate/route.ts";
import { getConnectivity } from "#server/quality/queries.ts";

export const GET = serve(getConnectivity, {
  read: (request) => reportParams(new URL(request.url)),
  traced: true,
  csv: connectivityCsv,
});
