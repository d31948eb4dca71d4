/** No tasks: what to do next. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { isFiltered } from "./task-view.ts";
import { useTasksState } from "./tasks-context.tsx";
import { taskWords } from "./words.ts";

export function TasksEmpty({ onNew }: { readonly onNew: () => void }) {
  const t = useWords(taskWords);
  const { view, go, mayChange } = useTasksState();
  if (isFiltered(view)) {
    const clear = <Button onClick={() => go({ ...view, question: {} })}>{t("clearAll")}</Button>;
    return <EmptyState action={clear}>{t("emptyFiltered")}</EmptyState>;
  }
  return <EmptyState action={mayChange && <Button onClick={onNew}>{t("newTask")}</Button>}>{t("empty")}</EmptyState>;
}
