/** `/api/v1/digests`: `GET` lists contact points with their digests, `PUT {pointId, periods}` chooses them. */

import { saveDigests } from "#server/digests/actions.ts";
import { listDigests } from "#server/digests/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listDigests);
export const PUT = serve(saveDigests);
