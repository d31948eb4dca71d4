/** Reads tasks and what happened to them. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { ChecklistItem } from "#domain/tasks/checklist.ts";
import { Evidence } from "#domain/tasks/evidence.ts";
import { type ResponseTimes, responseTimes, stoppedAt } from "#domain/tasks/sla-clock.ts";
import {
  noteKinds,
  objectKinds,
  openStatuses,
  priorities,
  type Task,
  type TaskNote,
  type TaskPerson,
  taskKinds,
  taskStatuses,
  taskTeams,
} from "#domain/tasks/task.ts";
import { closedShownMs, mostTasks, type TasksQuestion } from "#domain/tasks/task-question.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  type ClockedRow,
  type NoteRow,
  readNotes,
  readPeople,
  readStopped,
  readTask,
  readTasks,
  type TaskRow,
} from "./tasks.sql.ts";

/** `me`: the reader, where the reader is a person. */
export async function readTasksOf(workspaceId: number, question: TasksQuestion, me: number | null): Promise<Task[]> {
  const { record, now } = platform();
  const { team, owner, priority, status } = question;
  // A token owns nothing.
  const ownerId = owner === "me" ? (me ?? 0) : typeof owner === "number" ? owner : null;
  const statuses = status === undefined ? null : JSON.stringify(status === "open" ? openStatuses : [status]);
  const values = [workspaceId, team ?? null, ownerId, owner === "nobody", priority ?? null, statuses];
  const rows = await record.rows<TaskRow>(readTasks, [...values, now() - closedShownMs, mostTasks]);
  return rows.map(taskOf);
}

export async function readTaskOf(sql: Sql, workspaceId: number, taskId: number): Promise<Task> {
  const [row] = await sql.rows<TaskRow>(readTask, [workspaceId, taskId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such task.");
  return taskOf(row);
}

export async function readNotesOf(taskId: number): Promise<TaskNote[]> {
  return (await platform().record.rows<NoteRow>(readNotes, [taskId])).map(noteOf);
}

export function readPeopleOf(sql: Sql, workspaceId: number): Promise<TaskPerson[]> {
  return sql.rows<TaskPerson>(readPeople, [workspaceId]);
}

const responseMs = 30 * 86_400_000;

/** From request to updated page, of the pages that were updated within the last 30 days. */
export async function readResponseTimes(workspaceId: number): Promise<ResponseTimes> {
  const { record, now } = platform();
  const rows = await record.rows<ClockedRow>(readStopped, [workspaceId, now() - responseMs]);
  return responseTimes(
    rows.map((row) => ({
      status: one(taskStatuses, row.status),
      createdAt: Number(row.created_ms),
      dueAt: Number(row.due_ms),
      updatedPageAt: numberOf(row.updated_page_ms),
      doneAt: numberOf(row.done_ms),
    })),
  );
}

const iso = (ms: string) => new Date(Number(ms)).toISOString();
const isoOf = (ms: string | null) => (ms === null ? null : iso(ms));
const numberOf = (ms: string | null) => (ms === null ? null : Number(ms));

/** What a newer War Room has stored is read as the nearest that this one knows. */
function one<Value extends string>(known: readonly [Value, ...Value[]], found: string): Value {
  return known.find((value) => value === found) ?? known[0];
}

export function taskOf(row: TaskRow): Task {
  const status = one(taskStatuses, row.status);
  const stopped = stoppedAt({
    status,
    updatedPageAt: numberOf(row.updated_page_ms),
    doneAt: numberOf(row.done_ms),
  });
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    kind: one(taskKinds, row.kind),
    status,
    team: one(taskTeams, row.team),
    priority: one(priorities, row.priority),
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner ?? `#${row.owner_id}` },
    position: row.position,
    objectKind: one(objectKinds, row.object_kind),
    objectKey: row.object_key,
    pagePath: row.page_path,
    creativeKey: row.creative_key,
    alertId: row.alert_id,
    ruleId: row.rule_id,
    evidence: Evidence.safeParse(row.evidence).data ?? null,
    checklist: ChecklistItem.array().safeParse(row.checklist).data ?? [],
    createdAt: iso(row.created_ms),
    createdBy: row.created_by,
    dueAt: iso(row.due_ms),
    startedAt: isoOf(row.started_ms),
    updatedPageAt: isoOf(row.updated_page_ms),
    doneAt: isoOf(row.done_ms),
    warnedAt: isoOf(row.warned_ms),
    escalatedAt: isoOf(row.escalated_ms),
    responseMs: stopped === null ? null : Math.max(0, stopped - Number(row.created_ms)),
    effect: row.effect ?? null,
    comments: row.comments,
    revision: row.revision,
  };
}

export function noteOf({ id, at_ms, kind, body, mentions, author_id, author }: NoteRow): TaskNote {
  return { id, at: iso(at_ms), kind: one(noteKinds, kind), body, mentions, author, authorId: author_id };
}
