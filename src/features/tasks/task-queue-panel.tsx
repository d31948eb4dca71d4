/** The open tasks of a team beside its figures: in columns where there is room, one under the other where there is none. */
"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { filtersIn } from "#domain/metrics/filter.ts";
import { byOrder } from "#domain/tasks/order.ts";
import type { ResponseTimes } from "#domain/tasks/sla-clock.ts";
import { openStatuses, type Task, type TaskPerson } from "#domain/tasks/task.ts";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { countdownText } from "#ui/format/span-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useServerNow } from "#ui/format/use-server-now.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { CardBody } from "./task-card.tsx";
import { TaskDialog } from "./task-dialog.tsx";
import { formatTaskView, type TaskView } from "./task-view.ts";
import { TasksContext, useTasksState } from "./tasks-context.tsx";
import { useLive } from "./use-live.ts";
import { useTasks } from "./use-tasks.ts";
import { taskWords } from "./words.ts";
import { taskQueueWords } from "./words-queue.ts";

interface Props {
  readonly workspace: string;
  readonly view: TaskView;
  readonly tasks: readonly Task[];
  readonly people: readonly TaskPerson[];
  readonly response: ResponseTimes;
  readonly me: number | null;
  readonly mayChange: boolean;
  /** The server's instant, ISO. */
  readonly asOf: string;
}

export function TaskQueuePanel({ workspace, view, tasks: saved, people, response, me, mayChange, asOf }: Props) {
  const words = useWords(taskQueueWords);
  const t = useWords(taskWords);
  const router = useRouter();
  const [writing, setWriting] = useState(false);
  const now = useServerNow(asOf);
  const { tasks, change } = useTasks({ workspace, saved, people });
  useLive();
  useWriting(mayChange, setWriting);
  const all = `/w/${workspace}/tasks${formatTaskView(view)}`;
  const state = useMemo(() => {
    const go = (next: TaskView) => router.push(`/w/${workspace}/tasks${formatTaskView(next)}`);
    return { workspace, tasks, people, me, mayChange, now, view, go, change };
  }, [workspace, tasks, people, me, mayChange, now, view, router, change]);
  const write = mayChange && (
    <Button size="small" onClick={() => setWriting(true)}>
      {t("newTask")}
    </Button>
  );
  const tools = (
    <>
      <ButtonLink size="small" weight="ghost" href={all}>
        {words("toAll")}
      </ButtonLink>
      {write}
    </>
  );
  return (
    <TasksContext value={state}>
      <SectionHead title={words("queue")} meta={useResponse(response)} tools={tools} />
      <Queue />
      {writing && <TaskDialog workspace={workspace} people={people} onClose={() => setWriting(false)} />}
    </TasksContext>
  );
}

/** N, and the palette. */
function useWriting(mayChange: boolean, setWriting: (writing: boolean) => void) {
  const t = useWords(taskWords);
  const commands = useMemo((): Command[] => {
    const write = { id: "task-new", label: t("newTask"), keys: "n", run: () => setWriting(true) };
    return mayChange ? [write] : [];
  }, [t, mayChange, setWriting]);
  useCommands(commands);
}

/** Narrowed as the page is: to its pages and channels. */
function Queue() {
  const t = useWords(taskQueueWords);
  const { tasks } = useTasksState();
  const params = useSearchParams();
  const { landing_page: pages, channel: channels } = filtersIn(params);
  const narrowed = pages !== undefined || channels !== undefined;
  const shown = tasks.filter(({ pagePath, objectKind, objectKey }) => {
    const ofPage = pages === undefined || (pagePath !== null && pages.includes(pagePath));
    return ofPage && (channels === undefined || objectKind !== "channel" || channels.includes(objectKey));
  });
  const open = shown.filter(({ status }) => openStatuses.some((one) => one === status));
  if (open.length === 0) return <EmptyState>{t(narrowed ? "emptyFiltered" : "empty")}</EmptyState>;
  return (
    <div className="@container border-t border-line">
      <div className="@md:grid @md:grid-cols-3">
        {openStatuses.map((status) => (
          <QueueColumn key={status} status={status} tasks={open.filter((task) => task.status === status)} />
        ))}
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly status: (typeof openStatuses)[number];
  readonly tasks: readonly Task[];
}

function QueueColumn({ status, tasks }: ColumnProps) {
  const t = useWords(taskWords);
  return (
    <section
      aria-labelledby={`queue-${status}`}
      className="min-w-0 border-line @max-md:border-b @max-md:last:border-b-0 @md:border-r @md:last:border-r-0"
    >
      <h3 id={`queue-${status}`} className="flex h-(--row) items-center gap-2 border-b border-line px-3 font-medium">
        {t(`status_${status}`)}
        <span className="font-normal text-ink-3 tabular-nums">{tasks.length}</span>
      </h3>
      <ul>
        {[...tasks].sort(byOrder).map((task) => (
          <li key={task.id} className="border-b border-line last:border-b-0">
            <CardBody task={task} grip={null} />
          </li>
        ))}
        {tasks.length === 0 && <li className="px-3 py-3 text-meta text-ink-3">{t("emptyColumn")}</li>}
      </ul>
    </section>
  );
}

function useResponse({ medianMs, inTime }: ResponseTimes): string {
  const t = useWords(taskWords);
  const format = useFormat();
  if (medianMs === null) return t("noResponse");
  return t("response", { median: countdownText(medianMs), inTime: format.rate(inTime) });
}
