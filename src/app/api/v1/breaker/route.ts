/** `GET` each channel with its breaker, and the policy. */
import { getBreakers } from "#server/breaker/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(getBreakers);
