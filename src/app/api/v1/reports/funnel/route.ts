/** GET /api/v1/reports/funnel */
import { funnelCsv } from "#domain/funnels/funnel-answer.ts";
import { funnelParams } from "#domain/funnels/funnel-params.ts";
import { getFunnel } from "#server/funnels/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(getFunnel, {
  read: (request) => funnelParams(new URL(request.url)),
  traced: true,
  csv: funnelCsv,
});
