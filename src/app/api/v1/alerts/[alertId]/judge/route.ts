/** `POST {falseAlarm}` says whether there was anything the matter. */
import { objectOf, serve } from "#server/gate/route.ts";
import { judgeAlert } from "#server/rules/actions.ts";

export const POST = serve(judgeAlert, {
  read: async (request, { alertId }) => ({ ...(await objectOf(request)), alertId }),
});
