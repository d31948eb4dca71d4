/** One task: its clock, what it was filed by, its steps, what happened to it, and what can be done with it. */
"use client";
import { useMemo, useState } from "react";
import type { Task, TaskNote, TaskPerson } from "#domain/tasks/task.ts";
import { useServerNow } from "#ui/format/use-server-now.ts";
import { ClockPart } from "./clock-part.tsx";
import { CommentBox } from "./comment-box.tsx";
import { EffectPart } from "./effect-part.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import { TaskDeeds } from "./task-deeds.tsx";
import { TaskFacts } from "./task-facts.tsx";
import { type AlertOfTask, TaskPageContext } from "./task-page-context.tsx";
import { TaskSteps } from "./task-steps.tsx";
import { TaskTimeline } from "./task-timeline.tsx";
import { useLive } from "./use-live.ts";
import { useTasks } from "./use-tasks.ts";

interface Props {
  readonly workspace: string;
  readonly task: Task;
  readonly notes: readonly TaskNote[];
  readonly people: readonly TaskPerson[];
  readonly alert: AlertOfTask | null;
  readonly pageName: string | null;
  readonly creativeName: string | null;
  readonly me: number | null;
  readonly mayChange: boolean;
  /** The server's instant, ISO. */
  readonly asOf: string;
}

export function TaskPage(props: Props) {
  const { workspace, task: saved, notes, people, alert, pageName, creativeName, me, mayChange, asOf } = props;
  const now = useServerNow(asOf);
  const list = useMemo(() => [saved], [saved]);
  const { tasks, change } = useTasks({ workspace, saved: list, people });
  const [sent, setSent] = useState<readonly TaskNote[]>([]);
  useLive();
  const task = tasks[0] ?? saved;
  const state = useMemo(
    () => ({ workspace, task, people, alert, pageName, creativeName, me, mayChange, now, change }),
    [workspace, task, people, alert, pageName, creativeName, me, mayChange, now, change],
  );
  const told = new Set(notes.map(({ id }) => id));
  return (
    <TaskPageContext value={state}>
      <TaskDeeds />
      <div className="grid grid-cols-[minmax(0,1fr)_300px] max-lg:grid-cols-1">
        <div className="min-w-0 border-r border-line bg-surface max-lg:order-2 max-lg:border-r-0">
          {task.description !== "" && (
            <p className="border-b border-line px-5 py-3 whitespace-pre-wrap text-pretty [overflow-wrap:anywhere] max-sm:px-4">
              {task.description}
            </p>
          )}
          <EvidencePart />
          <EffectPart />
          <TaskTimeline notes={[...notes, ...sent.filter(({ id }) => !told.has(id))]} />
          {mayChange && <CommentBox onSent={(note) => setSent((before) => [...before, note])} />}
        </div>
        <aside className="min-w-0 bg-surface max-lg:border-b max-lg:border-line">
          <ClockPart />
          <TaskFacts />
          <TaskSteps />
        </aside>
      </div>
    </TaskPageContext>
  );
}
