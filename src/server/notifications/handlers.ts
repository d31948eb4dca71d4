/** What is handed over about alerts, actions, tasks and agreed gaps becomes notices. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { Handed, Topic } from "#domain/outbox/topic.ts";
import { platform } from "#platform/slot.ts";
import type { Handlers } from "#server/outbox/hand-over.ts";
import { tell } from "./tell.ts";
import { toldOfAction } from "./tell-action.ts";
import { toldOfAlert } from "./tell-alert.ts";
import { toldOfDispute, toldOfGap } from "./tell-gap.ts";
import { toldOfMinutes } from "./tell-minutes.ts";
import { toldOfRisk } from "./tell-risk.ts";
import { toldOfStep } from "./tell-step.ts";
import { toldOfTask } from "./tell-task.ts";
import type { Told } from "./told.ts";

type Tells<T extends Topic> = (body: Handed<T>["body"], workspace: WorkspaceRef) => Promise<Told | null>;

/** A handler that tells what `make` makes of it; told again under the same id, it changes nothing. */
function telling<T extends Topic>(make: Tells<T>): readonly ((handed: Handed<T>) => Promise<void>)[] {
  const handle = async ({ id, workspaceId, body }: Handed<T>) => {
    const select = { id: true, slug: true, name: true, timezone: true, currency: true, margin: true };
    const workspace = await platform().record.prisma.workspace.findUnique({ where: { id: workspaceId }, select });
    const told = workspace === null ? null : await make(body, workspace);
    if (workspace !== null && told !== null) await tell(workspace, told, `outbox:${id}`);
  };
  return [handle];
}

export const noticeHandlers: Handlers = {
  "alert.fired": telling<"alert.fired">(async ({ alertId, quiet }, at) =>
    quiet === true ? null : toldOfAlert("alert_fired", at, alertId),
  ),
  "alert.repeated": telling<"alert.repeated">(({ alertId }, at) => toldOfAlert("alert_repeated", at, alertId)),
  "alert.resolved": telling<"alert.resolved">(({ alertId }, at) => toldOfAlert("alert_resolved", at, alertId)),
  "alert.storm": telling<"alert.storm">(({ alertId, count }, at) => toldOfAlert("alert_storm", at, alertId, count)),
  "action.proposed": telling<"action.proposed">(({ actionId }, at) => toldOfAction("action_proposed", at, actionId)),
  "action.failed": telling<"action.failed">(({ actionId }, at) => toldOfAction("action_failed", at, actionId)),
  "action.verified": telling<"action.verified">(({ actionId }, at) => toldOfAction("action_verified", at, actionId)),
  "task.assigned": telling<"task.assigned">(({ taskId, userId, by }, at) =>
    toldOfTask("task_assigned", at, taskId, { by, to: [userId] }),
  ),
  "task.mentioned": telling<"task.mentioned">(({ taskId, noteId, userIds, by }, at) =>
    toldOfTask("task_mentioned", at, taskId, { by, noteId, to: userIds }),
  ),
  "task.due_soon": telling<"task.due_soon">(({ taskId }, at) => toldOfTask("task_due_soon", at, taskId)),
  "task.overdue": telling<"task.overdue">(({ taskId }, at) => toldOfTask("task_overdue", at, taskId)),
  "task.done": telling<"task.done">(({ taskId }, at) => toldOfTask("task_done", at, taskId)),
  "step.overdue": telling<"step.overdue">(({ runId, step }, at) => toldOfStep(at, runId, step)),
  "alignment.closed": telling<"alignment.closed">(({ meetingId }, at) => toldOfMinutes(at, meetingId)),
  "risk.overdue": telling<"risk.overdue">(({ riskId }, at) => toldOfRisk(at, riskId)),
  "task.effect": telling<"task.effect">(({ taskId }, at) => toldOfTask("task_effect", at, taskId)),
  "dispute.opened": telling<"dispute.opened">(({ disputeId }, at) => toldOfDispute(at, disputeId)),
  "gap.drifted": telling<"gap.drifted">(({ disputeId }, at) => toldOfGap(at, disputeId)),
};
