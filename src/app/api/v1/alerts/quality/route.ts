/** `GET` says how alerts were answered, rule by rule. */
import { serve } from "#server/gate/route.ts";
import { getAlertQuality } from "#server/rules/queries.ts";

export const GET = serve(getAlertQuality);
