/** `/api/v1/rules`: `GET` lists rules, `POST {name, definition, mode}` makes one. */
import { serve } from "#server/gate/route.ts";
import { saveRule } from "#server/rules/actions.ts";
import { listRules } from "#server/rules/queries.ts";

export const GET = serve(listRules);
export const POST = serve(saveRule, { status: 201 });
