/** `POST {playbookId, alertId}` starts a playbook, for an alert or without one. */
import { serve } from "#server/gate/route.ts";
import { startRun } from "#server/playbooks/actions.ts";

export const POST = serve(startRun, { status: 201 });
