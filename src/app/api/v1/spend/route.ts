/** `POST /api/v1/spend`: rows of spend and delivery, by natural key. */
import "server-only";
import { serve } from "#server/gate/route.ts";
import { recordSpend } from "#server/spend/actions.ts";

export const POST = serve(recordSpend);
