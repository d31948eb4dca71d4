/** `GET` shows an alert with its notes and its evidence. */
import { serve } from "#server/gate/route.ts";
import { getAlert } from "#server/rules/queries.ts";

export const GET = serve(getAlert, { read: (_request, { alertId }) => ({ alertId }) });
