/** `POST` takes the removal of a rule back. */
import { serve } from "#server/gate/route.ts";
import { restoreRule } from "#server/rules/actions.ts";

export const POST = serve(restoreRule, { read: (_request, { ruleId }) => ({ ruleId }) });
