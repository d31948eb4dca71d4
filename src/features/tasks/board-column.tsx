/** A column of the board: its name, how many it holds, its cards in order. */
"use client";
import { useDroppable } from "@dnd-kit/core";
import { useMemo } from "react";
import { byOrder } from "#domain/tasks/order.ts";
import { classNames } from "#ui/class-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type BoardColumn as Column, columnId } from "./board-moves.ts";
import { TaskCard } from "./task-card.tsx";
import { useTasksState } from "./tasks-context.tsx";
import { taskWords } from "./words.ts";

export function BoardColumn({ column }: { readonly column: Column }) {
  const t = useWords(taskWords);
  const { tasks } = useTasksState();
  const { setNodeRef, isOver } = useDroppable({ id: columnId(column) });
  const cards = useMemo(() => {
    const own = tasks.filter(({ status }) => status === column);
    // What is over is told from its end; the rest by what matters.
    return column === "done" ? own.sort((a, b) => (b.doneAt ?? "").localeCompare(a.doneAt ?? "")) : own.sort(byOrder);
  }, [tasks, column]);
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={`head-${column}`}
      className={classNames(
        "flex min-w-0 flex-1 basis-0 flex-col border-r border-line last:border-r-0 max-lg:min-w-[260px] max-sm:min-w-[82vw] max-sm:snap-start",
        isOver && "bg-accent-weak",
      )}
    >
      <h2
        id={`head-${column}`}
        className="flex h-9 flex-none items-center gap-2 border-b border-line-2 px-3 font-semibold"
      >
        {t(`status_${column}`)}
        <span className="font-normal text-ink-3 tabular-nums">{cards.length}</span>
      </h2>
      <ul className="flex-1">
        {cards.map((task) => (
          <TaskCard key={task.id} task={task} />
        ))}
        {cards.length === 0 && <li className="px-3 py-4 text-meta text-ink-3">{t("emptyColumn")}</li>}
      </ul>
    </section>
  );
}
