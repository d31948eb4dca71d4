/** `/api/v1/silences`: `GET` lists those that hold or will, `POST {matcher, reason, endsAt}` keeps alerts quiet. */
import { serve } from "#server/gate/route.ts";
import { silenceAlerts } from "#server/rules/actions.ts";
import { listSilences } from "#server/rules/queries.ts";

export const GET = serve(listSilences);
export const POST = serve(silenceAlerts, { status: 201 });
