/** GET /api/v1/reports/lineage/rows: the rows behind one measure of a figure. */
import { reportParams } from "#domain/metrics/report-params.ts";
import { serve } from "#server/gate/route.ts";
import { listLineageRows } from "#server/quality/queries.ts";

export const GET = serve(listLineageRows, { read: (request) => reportParams(new URL(request.url)) });
