/** The last change of each page, and the effect of it that was measured. */
import { Effect } from "#domain/tasks/effect.ts";
import type { Task } from "#domain/tasks/task.ts";
import type { Annotation } from "#domain/tasks/task-question.ts";

export interface PageChange {
  /** ISO. */
  readonly at: string;
  readonly title: string;
  readonly taskId: number | null;
  /** null where nothing was measured: no task stands behind the change, or it is not done. */
  readonly effect: Effect | null;
}

/** `annotations` the latest first or in any order; a task's effect is that of the change that it was. */
export function lastChanges(
  annotations: readonly Pick<Annotation, "at" | "title" | "page" | "taskId">[],
  tasks: readonly Pick<Task, "id" | "effect">[],
): ReadonlyMap<string, PageChange> {
  const effects = new Map(tasks.map(({ id, effect }) => [id, Effect.safeParse(effect).data ?? null]));
  const last = new Map<string, PageChange>();
  for (const { at, title, page, taskId } of annotations) {
    if (page === null || Date.parse(at) <= Date.parse(last.get(page)?.at ?? "1970-01-01")) continue;
    last.set(page, { at, title, taskId, effect: taskId === null ? null : (effects.get(taskId) ?? null) });
  }
  return last;
}
