/** GET /api/v1/reports/automation?week=2026-W47 */
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { getAutomation } from "#server/health/queries.ts";

export const GET = serve(getAutomation, { read: (request) => reportParams(new URL(request.url)), traced: true });
