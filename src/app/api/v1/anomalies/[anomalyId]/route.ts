/** `PUT {verdict}` says of something unusual whether it was real. */
import { objectOf, serve } from "#server/gate/route.ts";
import { judgeAnomaly } from "#server/metrics/actions.ts";

export const PUT = serve(judgeAnomaly, {
  read: async (request, { anomalyId }) => ({ ...(await objectOf(request)), anomalyId }),
});
