/** `GET`: one entry of the metric dictionary with its versions and proposals. */
import { serve } from "#server/gate/route.ts";
import { getMetric } from "#server/metrics/queries.ts";

export const GET = serve(getMetric, { read: (_request, { metric }) => ({ metric }) });
