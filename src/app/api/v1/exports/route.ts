/** `/api/v1/exports`: `GET` lists exports of all events, `POST {format, personal, for}` asks for one. */
import { serve } from "#server/gate/route.ts";
import { requestExport } from "#server/playbooks/actions.ts";
import { listExports } from "#server/playbooks/queries.ts";

export const GET = serve(listExports);
export const POST = serve(requestExport, { status: 201 });
