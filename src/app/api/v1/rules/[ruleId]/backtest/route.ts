/** `POST {days?}` says what a rule would have done over the last days, and notes on it that it was tested. */
import { objectOf, serve } from "#server/gate/route.ts";
import { backTestRule } from "#server/rules/actions.ts";

export const POST = serve(backTestRule, {
  read: async (request, { ruleId = "" }) => ({ ...(await objectOf(request)), ruleId }),
});
