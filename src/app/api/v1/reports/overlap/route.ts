/** GET /api/v1/reports/overlap */

import { overlapCsv, reachParams } from "#domain/reach/reach-params.ts";
import { serve } from "#server/gate/route.ts";
import { getOverlap } from "#server/reach/queries.ts";

export const GET = serve(getOverlap, {
  read: (request) => reachParams(new URL(request.url)),
  traced: true,
  csv: overlapCsv,
});
