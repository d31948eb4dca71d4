/** `/api/v1/disputes`: `GET` lists disputes, the newest first, `POST {from, to, a, b}` opens one. */
import { serve } from "#server/gate/route.ts";
import { createDispute } from "#server/reconciliation/actions.ts";
import { listDisputes } from "#server/reconciliation/queries.ts";

export const GET = serve(listDisputes);
export const POST = serve(createDispute, { status: 201 });
