/** GET /api/v1/reports/paths */

import { pathsCsv, reachParams } from "#domain/reach/reach-params.ts";
import { serve } from "#server/gate/route.ts";
import { getPaths } from "#server/reach/queries.ts";

export const GET = serve(getPaths, {
  read: (request) => reachParams(new URL(request.url)),
  traced: true,
  csv: pathsCsv,
});
