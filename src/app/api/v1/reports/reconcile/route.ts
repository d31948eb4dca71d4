/** GET /api/v1/reports/reconcile */
import { reportParams } from "#domain/metrics/report-params.ts";
import { reconcileCsv } from "#domain/reconciliation/reconcile-params.ts";
import { serve } from "#server/gate/route.ts";
import { getReconcile } from "#server/reconciliation/queries.ts";

export const GET = serve(getReconcile, {
  read: (request) => reportParams(new URL(request.url)),
  traced: true,
  csv: reconcileCsv,
});
