/** `/api/v1/targets`: what the workspace aims at, by metric. */
import "server-only";
import { serve } from "#server/gate/route.ts";
import { listTargets, saveTargets } from "#server/metrics/targets-doors.ts";

export const GET = serve(listTargets);
export const PUT = serve(saveTargets);
