/** Notices about steps of playbooks under way. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { NoticeParams } from "#domain/notifications/notice.ts";
import { severities } from "#domain/rules/rule.ts";
import { platform } from "#platform/slot.ts";
import { readStepSubject, type StepSubject } from "./subjects.sql.ts";
import { known, type Told, teamOf } from "./told.ts";

/** null: the step is closed, or its run has ended. `step` counts from 1. */
export async function toldOfStep(workspace: WorkspaceRef, runId: number, step: number): Promise<Told | null> {
  const values = [workspace.id, runId, step];
  const [found] = await platform().record.rows<StepSubject>(readStepSubject, values);
  if (found === undefined) return null;
  const { playbook, text: title, owner, owner_id: ownerId, due_ms: dueMs } = found;
  return {
    kind: "step_overdue",
    severity: severities.find((one) => one === found.severity) ?? "yellow",
    params: NoticeParams.parse(known({ playbook, title, owner, count: step, dueMs })),
    href: `/w/${workspace.slug}/playbooks/runs/${runId}`,
    team: teamOf(found.team),
    people: ownerId === null ? [] : [ownerId],
    owned: ownerId !== null,
  };
}
