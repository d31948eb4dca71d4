/** `GET /api/v1/alignment?week=2026-W48`: the weekly meeting, its agenda made by the data of the week before. */

import { getAlignment } from "#server/alignment/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(getAlignment);
