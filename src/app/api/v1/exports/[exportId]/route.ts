/** `GET` says how far an export is, `DELETE` cancels it. */
import { serve } from "#server/gate/route.ts";
import { cancelExport } from "#server/playbooks/actions.ts";
import { getExport } from "#server/playbooks/queries.ts";

export const GET = serve(getExport, { read: (_request, { exportId }) => ({ exportId }) });
export const DELETE = serve(cancelExport, { read: (_request, { exportId }) => ({ exportId }) });
