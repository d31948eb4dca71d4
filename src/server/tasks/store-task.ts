/** Writes a new task by hand, with its note and, where it has an owner, the word to them. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { checklistOf } from "#domain/tasks/checklist.ts";
import { usualRoute } from "#domain/tasks/route.ts";
import { slaMs } from "#domain/tasks/sla-clock.ts";
import type { Task, TaskInput } from "#domain/tasks/task.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type AlertRow, noteTaskOnAlert, readAlert } from "./alerts.sql.ts";
import { readTaskOf } from "./read-tasks.ts";
import { addNote, addTask, lockTasks, readPeople } from "./tasks.sql.ts";

/** Who changes something; a token is no person. */
export interface Author {
  readonly id: number | null;
  readonly name: string;
}

/** The system's own hand. */
export const house: Author = { id: null, name: "War Room" };

/** `at`: when it was asked for, epoch ms. */
export function storeTask(workspaceId: number, input: TaskInput, author: Author, at = platform().now()): Promise<Task> {
  return platform().record.transaction((sql) => storeTaskIn(sql, workspaceId, input, author, at));
}

/** In a transaction of somebody else, who writes down what the task came of. */
export async function storeTaskIn(
  sql: Sql,
  workspaceId: number,
  input: TaskInput,
  author: Author,
  at: number,
): Promise<Task> {
  const { team, priority } = { ...usualRoute(input.kind), ...defined(input) };
  const dueAt = input.dueAt === undefined ? at + slaMs : Date.parse(input.dueAt);
  if (dueAt <= at) throw new Refusal("invalid", "dueAt: it must be due in the future.");
  await sql.rows(lockTasks, [workspaceId]);
  await refuseOwner(sql, workspaceId, input.ownerId);
  const alert = input.alertId === null ? null : await alertOf(sql, workspaceId, input.alertId);
  const { title, description, kind, ownerId, objectKind, objectKey, pagePath, creativeKey } = input;
  const checklist = JSON.stringify(input.checklist ?? checklistOf(kind));
  const what = [workspaceId, title, description, kind, team, priority, ownerId, objectKind, objectKey];
  const from = [pagePath, creativeKey, alert?.id ?? null, null, "{}", checklist];
  const [added] = await sql.rows<{ id: number }>(addTask, [...what, ...from, dueAt, author.id, at]);
  const taskId = added?.id ?? 0;
  await addNoteOf(sql, taskId, "filed", { by: author.name }, author, at);
  if (alert !== null) await sql.rows(noteTaskOnAlert, [alert.id, at, JSON.stringify({ taskId }), author.name]);
  if (ownerId !== null && ownerId !== author.id)
    await enqueue(sql, workspaceId, "task.assigned", { taskId, userId: ownerId, by: author.name });
  return readTaskOf(sql, workspaceId, taskId);
}

function defined({ team, priority }: TaskInput) {
  return { ...(team === undefined ? {} : { team }), ...(priority === undefined ? {} : { priority }) };
}

async function alertOf(sql: Sql, workspaceId: number, alertId: number): Promise<AlertRow> {
  const [alert] = await sql.rows<AlertRow>(readAlert, [workspaceId, alertId]);
  if (alert === undefined) throw new Refusal("invalid", "alertId: there is no such alert.");
  return alert;
}

/** A task is owned by somebody who belongs to the workspace. */
export async function refuseOwner(sql: Sql, workspaceId: number, ownerId: number | null): Promise<void> {
  if (ownerId === null) return;
  const people = await sql.rows<{ id: number }>(readPeople, [workspaceId]);
  if (people.some(({ id }) => id === ownerId)) return;
  throw new Refusal("invalid", "ownerId: nobody of this workspace has that id.");
}

export async function addNoteOf(
  sql: Sql,
  taskId: number,
  kind: string,
  body: object,
  author: Author,
  at = platform().now(),
): Promise<void> {
  await sql.rows(addNote, [taskId, at, kind, JSON.stringify(body), "[]", author.id, author.name]);
}
