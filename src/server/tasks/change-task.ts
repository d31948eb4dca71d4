/** Changes a task: as a whole or not at all, and only whoever has seen the newest of it. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { changesBetween, checklistChanges, type FieldChange, type Told } from "#domain/tasks/change.ts";
import { warnMs } from "#domain/tasks/sla-clock.ts";
import { isOpen, mayMove, timesAfter } from "#domain/tasks/status.ts";
import { type Task, type TaskChange, type TaskPerson, taskCode } from "#domain/tasks/task.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { markActed } from "./alerts.sql.ts";
import { removeDoneMarks } from "./annotations.sql.ts";
import { readPeopleOf, readTaskOf } from "./read-tasks.ts";
import { type Author, addNoteOf, refuseOwner } from "./store-task.ts";
import { findOpenTask, lockTasks, type NoteRow, readChangesSince, saveTask } from "./tasks.sql.ts";

export interface Changed {
  readonly task: Task;
  readonly changes: readonly FieldChange[];
}

type Wanted = Omit<TaskChange, "taskId" | "revision">;

/** Refuses (conflict) a change to an older revision, and says who changed what meanwhile. */
export function storeTaskChange(
  workspaceId: number,
  change: TaskChange,
  author: Author,
  at = platform().now(),
): Promise<Changed> {
  const { taskId, revision, ...wanted } = change;
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockTasks, [workspaceId]);
    const before = await readTaskOf(sql, workspaceId, taskId);
    if (before.revision !== revision) throw await conflictOf(sql, before, revision);
    if (wanted.ownerId !== undefined && wanted.ownerId !== (before.owner?.id ?? null))
      await refuseOwner(sql, workspaceId, wanted.ownerId);
    await refuseMove(sql, before, wanted.status);
    const people = await readPeopleOf(sql, workspaceId);
    const changes = changesOf(people, before, wanted);
    if (changes.length === 0 && (wanted.position ?? before.position) === before.position)
      return { task: before, changes };
    await sql.rows(saveTask, valuesOf(before, wanted, at));
    if (changes.length > 0) await follow(sql, workspaceId, { before, wanted, changes, author, at });
    return { task: await readTaskOf(sql, workspaceId, taskId), changes };
  });
}

/** What nobody changed since the reader's revision cannot be told, so that the sentence names what it can. */
async function conflictOf(sql: Sql, task: Task, revision: number): Promise<Refusal> {
  if (revision > task.revision) return new Refusal("conflict", `There is no revision ${revision} of this task yet.`);
  const notes = await sql.rows<NoteRow>(readChangesSince, [task.id, revision]);
  const told = notes.flatMap(({ author, body }) => {
    const changes = (body.changes ?? []) as readonly FieldChange[];
    return changes.map(({ field, after }) => ({
      path: field,
      message: `${author} changed it to ${after ?? "nothing"}`,
    }));
  });
  const whose = [...new Set(notes.map(({ author }) => author))].join(", ") || "Somebody";
  const what = [...new Set(told.map(({ path }) => path.replaceAll("_", " ")))].join(", ") || "its place";
  return new Refusal("conflict", `${whose} changed ${what} of ${taskCode(task.id)} meanwhile: look again.`, told);
}

async function refuseMove(sql: Sql, before: Task, to: Task["status"] | undefined): Promise<void> {
  if (to === undefined || to === before.status) return;
  if (!mayMove(before.status, to)) {
    throw new Refusal("conflict", `A task that is ${before.status} cannot become ${to}: open it again first.`);
  }
  if (isOpen(before.status) || before.ruleId === null) return;
  const [other] = await sql.rows<{ id: number }>(findOpenTask, [
    before.ruleId,
    before.objectKind,
    before.objectKey,
    before.id,
  ]);
  if (other === undefined) return;
  throw new Refusal("conflict", `${taskCode(other.id)} is open about the same thing: work on that one.`);
}

function changesOf(people: readonly TaskPerson[], before: Task, wanted: Wanted): FieldChange[] {
  const owner = before.owner?.name ?? null;
  const told: Told = {
    title: before.title,
    description: before.description,
    kind: before.kind,
    status: before.status,
    team: before.team,
    priority: before.priority,
    owner,
    page: before.pagePath,
    creative: before.creativeKey,
    due: before.dueAt,
  };
  const { title, description, kind, status, team, priority, ownerId, pagePath, creativeKey, dueAt } = wanted;
  const after: Told = {
    title: title ?? before.title,
    description: description ?? before.description,
    kind: kind ?? before.kind,
    status: status ?? before.status,
    team: team ?? before.team,
    priority: priority ?? before.priority,
    owner: ownerId === undefined ? owner : (people.find(({ id }) => id === ownerId)?.name ?? null),
    page: pagePath === undefined ? before.pagePath : pagePath,
    creative: creativeKey === undefined ? before.creativeKey : creativeKey,
    due: dueAt === undefined ? before.dueAt : new Date(dueAt).toISOString(),
  };
  const steps = checklistChanges(before.checklist, wanted.checklist ?? before.checklist);
  return [...changesBetween(told, after), ...steps].map(shortened);
}

const short = (text: string | null) => (text !== null && text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** A description changes as a whole; the note tells how it begins. */
const shortened = ({ field, before, after }: FieldChange) => ({ field, before: short(before), after: short(after) });

const msOf = (iso: string | null) => (iso === null ? null : Date.parse(iso));

function valuesOf(before: Task, wanted: Wanted, now: number): unknown[] {
  const { title = before.title, description = before.description, kind = before.kind } = wanted;
  const { status = before.status, team = before.team, priority = before.priority } = wanted;
  const { position = before.position, checklist = before.checklist } = wanted;
  const ownerId = wanted.ownerId === undefined ? (before.owner?.id ?? null) : wanted.ownerId;
  const pagePath = wanted.pagePath === undefined ? before.pagePath : wanted.pagePath;
  const creativeKey = wanted.creativeKey === undefined ? before.creativeKey : wanted.creativeKey;
  const dueAt = Date.parse(wanted.dueAt ?? before.dueAt);
  const times = {
    startedAt: msOf(before.startedAt),
    updatedPageAt: msOf(before.updatedPageAt),
    doneAt: msOf(before.doneAt),
  };
  const { startedAt, updatedPageAt, doneAt } = status === before.status ? times : timesAfter(times, status, now);
  // A clock that has more time again may warn again.
  const warnedAt = dueAt - warnMs > now ? null : msOf(before.warnedAt);
  const escalatedAt = dueAt > now ? null : msOf(before.escalatedAt);
  const what = [before.id, title, description, kind, status, team, priority, ownerId, position, pagePath, creativeKey];
  const when = [dueAt, startedAt, updatedPageAt, doneAt, warnedAt, escalatedAt, now];
  return [...what, JSON.stringify(checklist), ...when];
}

interface Following {
  readonly before: Task;
  readonly wanted: Wanted;
  readonly changes: readonly FieldChange[];
  readonly author: Author;
  /** Epoch ms. */
  readonly at: number;
}

/** What a change brings with it: its note, the alert's first deed, and the word to those concerned. */
async function follow(
  sql: Sql,
  workspaceId: number,
  { before, wanted, changes, author, at }: Following,
): Promise<void> {
  const taskId = before.id;
  await addNoteOf(sql, taskId, "changed", { revision: before.revision + 1, changes }, author, at);
  const { status, ownerId } = wanted;
  const moved = status !== undefined && status !== before.status;
  const assigned = ownerId !== undefined && ownerId !== (before.owner?.id ?? null);
  if (before.alertId !== null && (moved || assigned)) await sql.rows(markActed, [before.alertId, at]);
  if (assigned && ownerId !== null && ownerId !== author.id)
    await enqueue(sql, workspaceId, "task.assigned", { taskId, userId: ownerId, by: author.name });
  if (moved && before.status === "done") await sql.rows(removeDoneMarks, [taskId]);
  if (moved && status === "done") await enqueue(sql, workspaceId, "task.done", { taskId });
}
