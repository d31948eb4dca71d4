/** GET /api/v1/reports/page-pairs */

import { pagePairsCsv, pagePairsParams } from "#domain/metrics/page-pairs-params.ts";
import { serve } from "#server/gate/route.ts";
import { getPagePairs } from "#server/metrics/queries.ts";

export const GET = serve(getPagePairs, {
  read: (request) => pagePairsParams(new URL(request.url)),
  traced: true,
  csv: pagePairsCsv,
});
