/** Tasks as a table: sorted as one likes, opened by click or Enter. */
"use client";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { byOrder, priorityRank } from "#domain/tasks/order.ts";
import { isOpen } from "#domain/tasks/status.ts";
import { type Task, taskCode, taskStatuses } from "#domain/tasks/task.ts";
import { titleText } from "#domain/tasks/task-title.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { clockOf, TaskClock } from "./task-clock.tsx";
import { TaskMenu } from "./task-menu.tsx";
import { SourceOfTask } from "./task-origin.tsx";
import { useTasksState } from "./tasks-context.tsx";
import { taskWords } from "./words.ts";

export function TaskList() {
  const t = useWords(taskWords);
  const router = useRouter();
  const { workspace, tasks } = useTasksState();
  const columns = useTaskColumns();
  const ordered = useMemo(
    () => [...tasks].sort((a, b) => Number(isOpen(b.status)) - Number(isOpen(a.status)) || byOrder(a, b)),
    [tasks],
  );
  return (
    <DataTable
      title={t("title")}
      headless
      rows={ordered}
      columns={columns}
      rowKey={({ id }) => String(id)}
      onOpen={({ id }) => router.push(`/w/${workspace}/tasks/${id}`)}
    />
  );
}

function useTaskColumns(): Column<Task>[] {
  const t = useWords(taskWords);
  const { locale } = useLocaleSettings();
  const { now } = useTasksState();
  return useMemo((): Column<Task>[] => {
    const steps = ({ checklist }: Task) => checklist.filter(({ done }) => done).length;
    return [
      {
        id: "code",
        label: "T-",
        header: "",
        sort: ({ id }) => id,
        cell: ({ id }) => taskCode(id),
        className: "text-ink-3",
      },
      {
        id: "title",
        label: t("task"),
        names: true,
        sort: (task) => titleText(task, locale),
        cell: (task) => <span className="block max-w-[46ch] truncate font-medium">{titleText(task, locale)}</span>,
      },
      {
        id: "status",
        label: t("status"),
        sort: ({ status }) => taskStatuses.indexOf(status),
        cell: ({ status }) => t(`status_${status}`),
      },
      {
        id: "priority",
        label: t("priority"),
        sort: ({ priority }) => priorityRank(priority),
        cell: ({ priority }) => t(`priority_${priority}`),
      },
      { id: "team", label: t("team"), sort: ({ team }) => team, cell: ({ team }) => t(`team_${team}`) },
      {
        id: "owner",
        label: t("owner"),
        sort: ({ owner }) => owner?.name ?? null,
        cell: ({ owner }) => owner?.name ?? <span className="text-ink-3">{t("unassigned")}</span>,
      },
      {
        id: "clock",
        label: t("clock"),
        align: "right",
        sort: (task) => -clockOf(task, now).leftMs,
        cell: (task) => <TaskClock task={task} now={now} />,
      },
      {
        id: "steps",
        label: t("stepsColumn"),
        align: "right",
        sort: steps,
        cell: (task) => (task.checklist.length === 0 ? "—" : `${steps(task)}/${task.checklist.length}`),
      },
      { id: "origin", label: t("origin"), cell: (task) => <SourceOfTask task={task} />, className: "text-ink-3" },
      {
        id: "actions",
        label: t("moveTo"),
        header: <span className="sr-only">{t("moveTo")}</span>,
        align: "right",
        cell: (task) => <TaskMenu task={task} />,
      },
    ];
  }, [t, locale, now]);
}
