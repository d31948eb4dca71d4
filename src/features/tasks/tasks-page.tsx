/** The tasks of a workspace: filters in the address, a board or a list, and a way to write a new one. */
"use client";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState, useTransition } from "react";
import type { ResponseTimes } from "#domain/tasks/sla-clock.ts";
import type { Task, TaskPerson } from "#domain/tasks/task.ts";
import { classNames } from "#ui/class-names.ts";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { useServerNow } from "#ui/format/use-server-now.ts";
import { useWords } from "#ui/words/use-words.ts";
import { TaskBoard } from "./task-board.tsx";
import { TaskDialog } from "./task-dialog.tsx";
import { TaskFilters } from "./task-filters.tsx";
import { TaskList } from "./task-list.tsx";
import { formatTaskView, type TaskDraft, type TaskView } from "./task-view.ts";
import { TasksContext } from "./tasks-context.tsx";
import { TasksEmpty } from "./tasks-empty.tsx";
import { useLive } from "./use-live.ts";
import { useTasks } from "./use-tasks.ts";
import { taskWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly view: TaskView;
  /** A task that the address asks to be written. */
  readonly draft: TaskDraft | null;
  readonly tasks: readonly Task[];
  readonly people: readonly TaskPerson[];
  readonly response: ResponseTimes;
  readonly me: number | null;
  readonly mayChange: boolean;
  /** The server's instant, ISO. */
  readonly asOf: string;
}

export function TasksPage({ workspace, view, draft, tasks: saved, people, response, me, mayChange, asOf }: Props) {
  const t = useWords(taskWords);
  const router = useRouter();
  const [going, startGoing] = useTransition();
  const [writing, setWriting] = useState(draft !== null && mayChange);
  const now = useServerNow(asOf);
  const { tasks, change } = useTasks({ workspace, saved, people });
  useLive();
  const go = useCallback(
    (next: TaskView) => {
      startGoing(() => router.push(`/w/${workspace}/tasks${formatTaskView(next)}`, { scroll: false }));
    },
    [router, workspace],
  );
  const close = useCallback(() => {
    setWriting(false);
    if (draft !== null) router.replace(`/w/${workspace}/tasks${formatTaskView(view)}`, { scroll: false });
  }, [draft, router, view, workspace]);
  const commands = useMemo((): Command[] => {
    const write = { id: "task-new", label: t("newTask"), keys: "n", run: () => setWriting(true) };
    const focus = () => document.querySelector<HTMLElement>("[data-task-filter]")?.focus();
    const filter = { id: "task-filter", label: t("filters"), keys: "f", run: focus };
    return mayChange ? [write, filter] : [filter];
  }, [t, mayChange]);
  useCommands(commands);
  const state = useMemo(
    () => ({ workspace, tasks, people, me, mayChange, now, view, go, change }),
    [workspace, tasks, people, me, mayChange, now, view, go, change],
  );
  return (
    <TasksContext value={state}>
      <TaskFilters response={response} onNew={() => setWriting(true)} />
      <div aria-busy={going || undefined} className={classNames(going && "opacity-60")}>
        {tasks.length === 0 && <TasksEmpty onNew={() => setWriting(true)} />}
        {tasks.length > 0 && (view.layout === "board" ? <TaskBoard /> : <TaskList />)}
      </div>
      {writing && <TaskDialog workspace={workspace} people={people} draft={draft} onClose={close} />}
    </TasksContext>
  );
}
