/** What a change changes, field by field: kept with the task, told to whoever comes too late. */
import type { ChecklistItem } from "./checklist.ts";

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Fields as people read them: owners by name, instants in ISO. */
export type Told = Readonly<Record<string, string | null>>;

/** Those that differ, in the order of the first. */
export function changesBetween(before: Told, after: Told): FieldChange[] {
  return Object.keys(before)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/** Steps that were ticked, unticked, added or taken away. */
export function checklistChanges(before: readonly ChecklistItem[], after: readonly ChecklistItem[]): FieldChange[] {
  const was = new Map(before.map(({ text, done }) => [text, done]));
  const is = new Map(after.map(({ text, done }) => [text, done]));
  const kept = after
    .filter(({ text, done }) => was.get(text) !== done)
    .map(({ text, done }) => ({ field: fieldOf(was.get(text), done), before: null, after: text }));
  const gone = before.filter(({ text }) => !is.has(text));
  return [...kept, ...gone.map(({ text }) => ({ field: "step_removed", before: text, after: null }))];
}

function fieldOf(was: boolean | undefined, done: boolean): string {
  if (was === undefined) return "step_added";
  return done ? "step_done" : "step_undone";
}
