/** `PUT` how far the engine may go, and where its actions go. */
import { savePolicy } from "#server/breaker/actions.ts";
import { serve } from "#server/gate/route.ts";

export const PUT = serve(savePolicy);
