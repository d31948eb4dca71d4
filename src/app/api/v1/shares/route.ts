/** `/api/v1/shares`: `GET` lists share links, `POST {name, page, query?, days, password?}` makes one; its token is shown once. */
import { serve } from "#server/gate/route.ts";
import { createShare } from "#server/shares/actions.ts";
import { listShares } from "#server/shares/queries.ts";

export const GET = serve(listShares);
export const POST = serve(createShare, { status: 201 });
