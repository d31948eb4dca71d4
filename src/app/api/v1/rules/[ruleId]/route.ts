/** `GET` shows a rule with its versions, `PATCH` changes it as a new version, `DELETE` removes it. */
import { objectOf, serve } from "#server/gate/route.ts";
import { removeRule, saveRule } from "#server/rules/actions.ts";
import { getRule } from "#server/rules/queries.ts";

export const GET = serve(getRule, { read: (_request, { ruleId }) => ({ ruleId }) });
/** Without an id it would be a new one. */
export const PATCH = serve(saveRule, {
  read: async (request, { ruleId = "" }) => ({ ...(await objectOf(request)), ruleId }),
});
export const DELETE = serve(removeRule, { read: (_request, { ruleId }) => ({ ruleId }) });
