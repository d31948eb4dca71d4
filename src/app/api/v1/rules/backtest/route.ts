/** `POST {definition, days?}` says what a rule that is not saved would have done. */
import { serve } from "#server/gate/route.ts";
import { backTestRule } from "#server/rules/actions.ts";

export const POST = serve(backTestRule);
