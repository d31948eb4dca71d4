/** GET /api/v1/reports/reconcile/rows */
import { reportParams } from "#domain/metrics/report-params.ts";
import { stepRowsCsv } from "#domain/reconciliation/reconcile-params.ts";
import { serve } from "#server/gate/route.ts";
import { getStepRows } from "#server/reconciliation/queries.ts";

export const GET = serve(getStepRows, { read: (request) => reportParams(new URL(request.url)), csv: stepRowsCsv });
