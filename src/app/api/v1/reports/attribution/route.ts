/** GET /api/v1/reports/attribution */

import { attributionCsv, attributionParams } from "#domain/attribution/attribution-params.ts";
import { getAttribution } from "#server/attribution/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(getAttribution, {
  read: (request) => attributionParams(new URL(request.url)),
  traced: true,
  csv: attributionCsv,
});
