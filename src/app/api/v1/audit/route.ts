/** `GET ?before=&action=&limit=` pages through the audit log, newest first. */
import { listAudit } from "#server/audit/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listAudit);
