/** `GET` what is the matter, for a wall that hangs by a link; nobody in it is named. */
import { serve } from "#server/gate/route.ts";
import { getSharedNeeds } from "#server/tasks/queries.ts";

export const GET = serve(getSharedNeeds);
