/** `GET` shows a definition with its versions, `PATCH {revision, …}` makes a new version, `DELETE` removes it. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changeDefinition, removeDefinition } from "#server/reconciliation/actions.ts";
import { getDefinition } from "#server/reconciliation/queries.ts";

export const GET = serve(getDefinition, { read: (_request, { definitionId }) => ({ definitionId }) });
export const PATCH = serve(changeDefinition, {
  read: async (request, { definitionId }) => ({ ...(await objectOf(request)), definitionId }),
});
export const DELETE = serve(removeDefinition, { read: (_request, { definitionId }) => ({ definitionId }) });
