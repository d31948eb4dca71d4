/** `/api/v1/shared` with `Authorization: Share <token>`: `POST` opens what the link holds, `GET` answers it again. */
import { serve } from "#server/gate/route.ts";
import { openShare } from "#server/shares/actions.ts";
import { getShared } from "#server/shares/queries.ts";

export const GET = serve(getShared);
export const POST = serve(openShare);
