/** GET /api/v1/reports/health?week=2026-W47 */
import { healthCsv } from "#domain/health/health-params.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { getHealth } from "#server/health/queries.ts";

export const GET = serve(getHealth, {
  read: (request) => reportParams(new URL(request.url)),
  traced: true,
  csv: healthCsv,
});
