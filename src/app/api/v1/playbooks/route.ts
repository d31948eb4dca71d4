/** `/api/v1/playbooks`: `GET` lists playbooks, how many are ready and what is under way, `POST` writes one. */
import { serve } from "#server/gate/route.ts";
import { savePlaybook } from "#server/playbooks/actions.ts";
import { listPlaybooks } from "#server/playbooks/queries.ts";

export const GET = serve(listPlaybooks);
export const POST = serve(savePlaybook, { status: 201 });
