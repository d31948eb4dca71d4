/** `/api/v1/metric-proposals`: `GET ?metric=&status=` lists proposals, `POST {metric, version, change, reason}` makes one. */
import { serve } from "#server/gate/route.ts";
import { proposeMetric } from "#server/metrics/actions.ts";
import { listProposals } from "#server/metrics/queries.ts";

export const GET = serve(listProposals);
export const POST = serve(proposeMetric, { status: 201 });
