/** One playbook: `GET` reads, `PATCH` writes it anew, `DELETE` deletes it. */
import { objectOf, serve } from "#server/gate/route.ts";
import { changePlaybook, removePlaybook } from "#server/playbooks/actions.ts";
import { getPlaybook } from "#server/playbooks/queries.ts";

export const GET = serve(getPlaybook, { read: (_request, { playbookId }) => ({ playbookId }) });
export const PATCH = serve(changePlaybook, {
  read: async (request, { playbookId }) => ({ ...(await objectOf(request)), playbookId }),
});
export const DELETE = serve(removePlaybook, { read: (_request, { playbookId }) => ({ playbookId }) });
