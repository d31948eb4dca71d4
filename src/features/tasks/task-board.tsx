/** Tasks in columns by how far they are; a task is carried by pointer, finger or keyboard. */
"use client";
import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useId, useMemo, useState } from "react";
import { type Task, taskCode } from "#domain/tasks/task.ts";
import { useWords } from "#ui/words/use-words.ts";
import { BoardColumn } from "./board-column.tsx";
import { boardColumns, columnId, landingOf, nextPlace, overWhat } from "./board-moves.ts";
import { CardBody, cardId } from "./task-card.tsx";
import { useTasksState } from "./tasks-context.tsx";
import { taskWords } from "./words.ts";

export function TaskBoard() {
  const t = useWords(taskWords);
  const id = useId();
  const { tasks, change } = useTasksState();
  const [carried, setCarried] = useState<number | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace }),
  );
  const announcements = useAnnouncements(tasks);
  const pickUp = ({ active }: DragStartEvent) => setCarried(idOf(String(active.id)));
  const putDown = ({ active, over }: DragEndEvent) => {
    setCarried(null);
    const task = tasks.find((one) => cardId(one) === active.id);
    if (over === null || task === undefined) return;
    const lies = active.rect.current.translated;
    const after = lies !== null && lies.top > over.rect.top + over.rect.height / 2;
    const landing = landingOf(task, String(over.id), tasks, after);
    if (landing === null) return;
    const { status, position } = landing;
    const code = taskCode(task.id);
    if (status === task.status) change(task, { position });
    else change(task, { status, position }, t("moved", { code, column: t(`status_${status}`) }));
  };
  const shown = tasks.find((task) => task.id === carried);
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={overWhat}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("howTo") } }}
      onDragStart={pickUp}
      onDragEnd={putDown}
      onDragCancel={() => setCarried(null)}
    >
      <div className="relative flex min-h-[60vh] overflow-x-auto border-b border-line bg-surface max-sm:snap-x max-sm:snap-mandatory">
        {boardColumns.map((column) => (
          <BoardColumn key={column} column={column} />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {shown !== undefined && (
          <div data-carried="" className="cursor-grabbing rounded-pop bg-surface shadow-overlay">
            <CardBody task={shown} grip={null} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

const idOf = (card: string) => Number(card.slice("card-".length));

/** What a screen reader hears while a task is carried. */
function useAnnouncements(tasks: readonly Task[]): Announcements {
  const t = useWords(taskWords);
  return useMemo(() => {
    const code = (id: unknown) => taskCode(idOf(String(id)));
    const columnOf = (over: unknown): string => {
      const task = tasks.find((one) => cardId(one) === over);
      const column = boardColumns.find((one) => one === task?.status || columnId(one) === over);
      return t(`status_${column ?? "todo"}`);
    };
    return {
      onDragStart: ({ active }) => t("picked", { code: code(active.id) }),
      onDragOver: ({ active, over }) =>
        over === null ? undefined : t("over_column", { code: code(active.id), column: columnOf(over.id) }),
      onDragEnd: ({ active, over }) =>
        over === null
          ? t("putBack", { code: code(active.id) })
          : t("putDown", { code: code(active.id), column: columnOf(over.id) }),
      onDragCancel: ({ active }) => t("putBack", { code: code(active.id) }),
    };
  }, [t, tasks]);
}
