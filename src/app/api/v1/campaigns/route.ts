/** `/api/v1/campaigns`: what money is spent on within a channel. */
import "server-only";
import { saveCampaigns } from "#server/catalogue/actions.ts";
import { listCampaigns } from "#server/catalogue/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listCampaigns);
export const PUT = serve(saveCampaigns);
