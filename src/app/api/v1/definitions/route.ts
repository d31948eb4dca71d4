/** `/api/v1/definitions`: `GET` lists them in their newest versions, `POST` writes one. */
import { serve } from "#server/gate/route.ts";
import { createDefinition } from "#server/reconciliation/actions.ts";
import { listDefinitions } from "#server/reconciliation/queries.ts";

export const GET = serve(listDefinitions);
export const POST = serve(createDefinition, { status: 201 });
