/** `/api/v1/landing-pages`: where traffic lands. */
import "server-only";
import { saveLandingPages } from "#server/catalogue/actions.ts";
import { listLandingPages } from "#server/catalogue/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listLandingPages);
export const PUT = serve(saveLandingPages);
