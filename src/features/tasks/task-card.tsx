/** A task on the board: its clock, its title, the figures it came with, how much of its time is gone, whose it is. */
"use client";
import { useDraggable, useDroppable } from "@dnd-kit/core";
import Link from "next/link";
import { type Task, taskCode } from "#domain/tasks/task.ts";
import { titleText } from "#domain/tasks/task-title.ts";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ClockLine, TaskClock } from "./task-clock.tsx";
import { useTaskFigures } from "./task-figures.ts";
import { TaskMenu } from "./task-menu.tsx";
import { TaskOrigin } from "./task-origin.tsx";
import { useTasksState } from "./tasks-context.tsx";
import { taskWords } from "./words.ts";

export const cardId = (task: Pick<Task, "id">) => `card-${task.id}`;

export function TaskCard({ task }: { readonly task: Task }) {
  const t = useWords(taskWords);
  const { mayChange } = useTasksState();
  const id = cardId(task);
  const { setNodeRef: setDrop, isOver } = useDroppable({ id, data: { task } });
  const drag = useDraggable({ id, data: { task }, disabled: !mayChange });
  const grip = (
    <button
      {...drag.attributes}
      ref={drag.setActivatorNodeRef}
      type="button"
      aria-label={t("grip", { code: taskCode(task.id) })}
      className="-ml-1 grid size-6 flex-none cursor-grab place-items-center rounded-ctl text-ink-3 hover:bg-hover hover:text-ink"
    >
      <Icon name="grip" size={13} />
    </button>
  );
  return (
    <li
      ref={(node) => {
        drag.setNodeRef(node);
        setDrop(node);
      }}
      {...(mayChange ? drag.listeners : {})}
      data-card={task.id}
      className={classNames(
        "border-b border-line bg-surface",
        drag.isDragging && "opacity-40",
        isOver && !drag.isDragging && "shadow-[inset_0_2px_0_var(--accent)]",
      )}
    >
      <CardBody task={task} grip={mayChange ? grip : null} />
    </li>
  );
}

interface BodyProps {
  readonly task: Task;
  readonly grip: React.ReactNode;
}

export function CardBody({ task, grip }: BodyProps) {
  const t = useWords(taskWords);
  const { workspace, now } = useTasksState();
  const { locale } = useLocaleSettings();
  const figures = useTaskFigures();
  const line = figures.line(task);
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-1 px-3 pt-1.5 pb-2.5">
      <header className="flex items-center gap-1.5 text-meta text-ink-3">
        {grip}
        <span>{taskCode(task.id)}</span>
        <span className="min-w-0 flex-1 truncate">{t(`priority_${task.priority}`)}</span>
        <TaskClock task={task} now={now} />
        <TaskMenu task={task} />
      </header>
      <Link
        href={`/w/${workspace}/tasks/${task.id}`}
        draggable={false}
        className="leading-[18px] font-medium text-pretty [overflow-wrap:anywhere] hover:text-accent"
      >
        {titleText(task, locale)}
      </Link>
      {line !== "" && <p className="text-meta text-pretty text-ink-3 tabular-nums">{line}</p>}
      <ClockLine task={task} now={now} />
      <footer className="flex items-baseline gap-3 text-meta text-ink-3">
        <span className="min-w-0 flex-1 truncate">
          <TaskOrigin task={task} />
        </span>
        <span className={classNames("max-w-[50%] truncate", task.owner !== null && "text-ink-2")}>
          {task.owner?.name ?? t("unassigned")}
        </span>
      </footer>
    </article>
  );
}
