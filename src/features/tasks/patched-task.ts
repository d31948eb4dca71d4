/** A task as it will be once a change is saved, and the change that takes it back. */
import { timesAfter } from "#domain/tasks/status.ts";
import type { Task, TaskPerson } from "#domain/tasks/task.ts";
import type { TaskPatch } from "./send-tasks.ts";

const ms = (iso: string | null) => (iso === null ? null : Date.parse(iso));
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

export function patchedTask(task: Task, patch: TaskPatch, people: readonly TaskPerson[], now: number): Task {
  const { ownerId, ...rest } = patch;
  const person = people.find(({ id }) => id === ownerId);
  const owner = ownerId === undefined ? task.owner : person === undefined ? null : { id: person.id, name: person.name };
  return { ...task, ...rest, ...timesOf(task, patch.status ?? task.status, now), owner };
}

function timesOf(task: Task, status: Task["status"], now: number) {
  if (status === task.status) return {};
  const { startedAt, updatedPageAt, doneAt } = task;
  const before = { startedAt: ms(startedAt), updatedPageAt: ms(updatedPageAt), doneAt: ms(doneAt) };
  const after = timesAfter(before, status, now);
  return { startedAt: iso(after.startedAt), updatedPageAt: iso(after.updatedPageAt), doneAt: iso(after.doneAt) };
}

/** Every field that the patch names, as it is now. */
export function takingBack(task: Task, patch: TaskPatch): TaskPatch {
  const before: TaskPatch = { ...task, ownerId: task.owner?.id ?? null };
  const named = Object.keys(patch) as (keyof TaskPatch)[];
  return Object.fromEntries(named.map((field) => [field, before[field]]));
}
