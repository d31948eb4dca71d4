/** `GET` what was done to channels, the latest first. */
import { listAdActions } from "#server/breaker/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listAdActions);
