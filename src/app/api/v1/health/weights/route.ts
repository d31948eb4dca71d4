/** PUT /api/v1/health/weights */
import { serve } from "#server/gate/route.ts";
import { saveWeights } from "#server/health/actions.ts";

export const PUT = serve(saveWeights);
