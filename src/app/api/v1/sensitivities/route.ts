/** `/api/v1/sensitivities`: how closely each metric is watched for what is unusual. */
import "server-only";
import { serve } from "#server/gate/route.ts";
import { saveSensitivities } from "#server/metrics/actions.ts";
import { listSensitivities } from "#server/metrics/queries.ts";

export const GET = serve(listSensitivities);
export const PUT = serve(saveSensitivities);
