/** `GET` lists the API tokens of a workspace, `POST {name, scopes}` makes one. */
import { createToken } from "#server/gate/actions.ts";
import { listTokens } from "#server/gate/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listTokens);
export const POST = serve(createToken, { status: 201 });
