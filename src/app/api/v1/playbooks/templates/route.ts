/** `POST` takes templates over as playbooks of the workspace; those that are there already stay as they are. */
import { serve } from "#server/gate/route.ts";
import { adoptTemplates } from "#server/playbooks/actions.ts";

export const POST = serve(adoptTemplates, { status: 201 });
