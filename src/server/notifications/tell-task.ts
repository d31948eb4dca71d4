/** Notices about tasks. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { type NoticeKind, NoticeParams } from "#domain/notifications/notice.ts";
import type { Severity } from "#domain/rules/rule.ts";
import { platform } from "#platform/slot.ts";
import { readMembers } from "#server/access/read-members.ts";
import { readTaskNote, readTaskSubject, type TaskSubject } from "./subjects.sql.ts";
import { known, type Told, teamOf } from "./told.ts";

type TaskKind = Extract<NoticeKind, `task_${string}`>;

const severityOf: Readonly<Record<TaskKind, Severity>> = {
  task_assigned: "blue",
  task_mentioned: "blue",
  task_due_soon: "yellow",
  task_overdue: "yellow",
  task_done: "info",
  task_effect: "info",
};

interface More {
  readonly by?: string;
  readonly noteId?: string;
  /** Whom it is addressed to; else owner, author and owner of the alert, as the kind has it. */
  readonly to?: readonly number[];
}

/** null: there is no such task any more. */
export async function toldOfTask(
  kind: TaskKind,
  workspace: WorkspaceRef,
  taskId: number,
  { by, noteId, to }: More = {},
): Promise<Told | null> {
  const { record } = platform();
  const [task] = await record.rows<TaskSubject>(readTaskSubject, [workspace.id, taskId]);
  if (task === undefined) return null;
  const people = to ?? concernedBy(kind, task);
  const [note] = noteId === undefined ? [] : await record.rows<{ text: string | null }>(readTaskNote, [taskId, noteId]);
  const owner = to === undefined ? task.owner : await namesOf(workspace.id, to);
  // Nobody needs to be told what they did themselves.
  if (kind === "task_assigned" && owner === by) return null;
  const dueMs = kind === "task_done" || kind === "task_effect" || kind === "task_mentioned" ? null : task.due_ms;
  const verdict = kind === "task_effect" ? task.verdict : null;
  const excerpt = note?.text?.slice(0, 280);
  return {
    kind,
    severity: severityOf[kind],
    params: NoticeParams.parse(known({ title: task.title, owner, by, excerpt, dueMs, verdict })),
    href: `/w/${workspace.slug}/tasks/${task.id}`,
    team: teamOf(task.team),
    people,
    owned: people.length > 0,
  };
}

function concernedBy(kind: TaskKind, { owner_id: owner, created_by: author, alert_owner: ofAlert }: TaskSubject) {
  const pressing = kind === "task_due_soon" || kind === "task_overdue";
  const all = pressing ? [owner] : kind === "task_done" ? [author, ofAlert] : [owner, author];
  return [...new Set(all.filter((one): one is number => one !== null))];
}

async function namesOf(workspaceId: number, people: readonly number[]): Promise<string> {
  const members = await readMembers(workspaceId);
  return members.flatMap(({ id, name }) => (people.includes(id) ? [name] : [])).join(", ");
}
