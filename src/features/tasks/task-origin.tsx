/** Where a task came from: its steps once they are begun, else its rule or the person who wrote it. */
"use client";
import type { Task } from "#domain/tasks/task.ts";
import { useWords } from "#ui/words/use-words.ts";
import { taskWords } from "./words.ts";

export function TaskOrigin({ task }: { readonly task: Task }) {
  const t = useWords(taskWords);
  const done = task.checklist.filter((step) => step.done).length;
  if (done > 0) return t("steps", { done: String(done), all: String(task.checklist.length) });
  return <SourceOfTask task={task} />;
}

export function SourceOfTask({ task }: { readonly task: Task }) {
  const t = useWords(taskWords);
  const rule = task.evidence?.ruleName;
  if (rule !== undefined && rule !== null) return t("byRule", { name: rule });
  return t("byHand", { name: task.createdBy ?? "War Room" });
}
