/** `/api/v1/risks`: `GET` lists the risk register, `POST` adds a risk. */
import { serve } from "#server/gate/route.ts";
import { createRisk } from "#server/governance/actions.ts";
import { listRisks } from "#server/governance/queries.ts";

export const GET = serve(listRisks);
export const POST = serve(createRisk, { status: 201 });
