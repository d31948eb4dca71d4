/** GET /api/v1/reports/lifecycle */
import { lifecycleCsv, lifecycleParams } from "#domain/retention/lifecycle-params.ts";
import { serve } from "#server/gate/route.ts";
import { getLifecycle } from "#server/retention/queries.ts";

export const GET = serve(getLifecycle, {
  read: (request) => lifecycleParams(new URL(request.url)),
  traced: true,
  csv: lifecycleCsv,
});
