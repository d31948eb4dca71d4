/** `/api/v1/channels`: what traffic comes through, in the order in which channels are asked. */
import "server-only";
import { saveChannels } from "#server/catalogue/actions.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listChannels);
export const PUT = serve(saveChannels);
