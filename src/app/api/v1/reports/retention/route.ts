/** GET /api/v1/reports/retention */
import { retentionCsv, retentionParams } from "#domain/retention/retention-params.ts";
import { serve } from "#server/gate/route.ts";
import { getRetention } from "#server/retention/queries.ts";

export const GET = serve(getRetention, {
  read: (request) => retentionParams(new URL(request.url)),
  traced: true,
  csv: retentionCsv,
});
