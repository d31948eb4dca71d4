/** GET /api/v1/reports/lineage: where a figure of the board comes from. */
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { getLineage } from "#server/quality/queries.ts";

export const GET = serve(getLineage, { read: (request) => reportParams(new URL(request.url)) });
