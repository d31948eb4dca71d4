/** GET /api/v1/reports/funnel/people: who is behind a step. */

import { funnelPeopleParams } from "#domain/funnels/funnel-params.ts";
import { funnelPeopleCsv } from "#domain/funnels/funnel-people.ts";
import { getFunnelPeople } from "#server/funnels/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(getFunnelPeople, {
  read: (request) => funnelPeopleParams(new URL(request.url)),
  csv: funnelPeopleCsv,
});
