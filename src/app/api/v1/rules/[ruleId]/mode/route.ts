/** `PUT {mode}` switches a rule: off, observe, propose, or act, which an approver does. */
import { objectOf, serve } from "#server/gate/route.ts";
import { setRuleMode } from "#server/rules/actions.ts";

export const PUT = serve(setRuleMode, {
  read: async (request, { ruleId }) => ({ ...(await objectOf(request)), ruleId }),
});
