/** `POST {tick?}` evaluates an hour as the clock does it; a second time changes nothing. */
import { serve } from "#server/gate/route.ts";
import { evaluateRules } from "#server/rules/actions.ts";

export const POST = serve(evaluateRules);
