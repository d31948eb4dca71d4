/** `/api/v1/submissions`: `GET` lists material that was handed in, `POST` hands some in. */
import { serve } from "#server/gate/route.ts";
import { submit } from "#server/governance/actions.ts";
import { listSubmissions } from "#server/governance/queries.ts";

export const GET = serve(listSubmissions);
export const POST = serve(submit, { status: 201 });
