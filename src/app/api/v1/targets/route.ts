/** `/api/v1/targets`: what the workspace aims at, by metric. */
import "server-only";
import { serve } from "#server/gate/route.ts";
import { saveTargets } from "#server/metrics/actions.ts";
import { listTargets } from "#server/metrics/queries.ts";

export const GET = serve(listTargets);
export const PUT = serve(saveTargets);
