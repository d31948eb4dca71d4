/** `/api/v1/creatives`: what is shown within a campaign. */
import "server-only";
import { saveCreatives } from "#server/catalogue/actions.ts";
import { listCreatives } from "#server/catalogue/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listCreatives);
export const PUT = serve(saveCreatives);
