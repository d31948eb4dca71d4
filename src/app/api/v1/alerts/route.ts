/** `GET` lists alerts, newest first. */
import { serve } from "#server/gate/route.ts";
import { listAlerts } from "#server/rules/queries.ts";

export const GET = serve(listAlerts);
