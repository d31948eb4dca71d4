/** `POST` takes the deletion of a playbook back. */
import { serve } from "#server/gate/route.ts";
import { restorePlaybook } from "#server/playbooks/actions.ts";

export const POST = serve(restorePlaybook, { read: (_request, { playbookId }) => ({ playbookId }) });
