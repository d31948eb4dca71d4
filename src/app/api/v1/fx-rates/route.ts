/** `/api/v1/fx-rates`: what other currencies were worth; saving converts the spend of those days again. */
import "server-only";
import { serve } from "#server/gate/route.ts";
import { saveFxRates } from "#server/spend/actions.ts";
import { listFxRates } from "#server/spend/queries.ts";

export const GET = serve(listFxRates);
export const PUT = serve(saveFxRates);
