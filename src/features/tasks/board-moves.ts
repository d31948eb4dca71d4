/** How a task is carried over the board: what it is over, where the arrow keys take it, where it comes to lie. */
"use client";
import type { CollisionDetection, KeyboardCoordinateGetter } from "@dnd-kit/core";
import { byOrder, positionBefore } from "#domain/tasks/order.ts";
import type { Task } from "#domain/tasks/task.ts";

export const boardColumns = ["todo", "doing", "review", "done"] as const;
export type BoardColumn = (typeof boardColumns)[number];
export const columnId = (column: BoardColumn) => `column-${column}`;
const inset = 12;

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
const holds = ({ left, top, right, bottom }: Rect, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The card under the pointer, else its column; the keyboard points with the corner of what it carries. */
export const overWhat: CollisionDetection = ({ active, collisionRect, droppableRects, pointerCoordinates }) => {
  const { x, y } = pointerCoordinates ?? { x: collisionRect.left + inset, y: collisionRect.top + inset };
  const under = [...droppableRects].filter(([id]) => id !== active.id);
  const card = under.find(([id, rect]) => String(id).startsWith("card-") && holds(rect, x, y));
  const column = under.find(([id, rect]) => String(id).startsWith("column-") && x >= rect.left && x <= rect.right);
  const found = card ?? column;
  return found === undefined ? [] : [{ id: found[0] }];
};

/** Left and right: the next column. Up and down: past the next card of the column that it is over. */
export const nextPlace: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const { droppableRects, active, collisionRect } = context;
  if (collisionRect === null) return undefined;
  const columns = boardColumns.flatMap((column) => {
    const rect = droppableRects.get(columnId(column));
    return rect === undefined ? [] : [rect];
  });
  const [x, y] = [collisionRect.left + inset, collisionRect.top + inset];
  const at = columns.findIndex((rect) => x >= rect.left && x <= rect.right);
  const sideways = event.code === "ArrowRight" ? 1 : event.code === "ArrowLeft" ? -1 : 0;
  if (sideways !== 0) {
    event.preventDefault();
    const to = columns[at + sideways];
    return to === undefined ? currentCoordinates : { x: to.left, y: currentCoordinates.y };
  }
  const down = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
  const here = columns[at];
  if (down === 0 || here === undefined) return undefined;
  event.preventDefault();
  const cards = [...droppableRects]
    .filter(([id, rect]) => String(id).startsWith("card-") && id !== active?.id && rect.left >= here.left - 1)
    .map(([, rect]) => rect)
    .filter((rect) => rect.right <= here.right + 1)
    .sort((a, b) => a.top - b.top);
  const next = down > 0 ? cards.find((rect) => rect.top > y) : cards.findLast((rect) => rect.bottom < y);
  if (next !== undefined) return { x: currentCoordinates.x, y: next.top };
  const last = cards.at(-1);
  return down > 0 && last !== undefined ? { x: currentCoordinates.x, y: last.bottom } : currentCoordinates;
};

export interface Landing {
  readonly status: BoardColumn;
  readonly position: number;
}

/** Where a task lies after it was put down on a card or a column; null where it would not move. */
export function landingOf(task: Task, over: string, tasks: readonly Task[], after: boolean): Landing | null {
  const target = tasks.find(({ id }) => over === `card-${id}`);
  const status = boardColumns.find((column) => column === target?.status || over === columnId(column));
  if (status === undefined || (target === undefined && status === task.status)) return null;
  const column = tasks.filter((one) => one.status === status && one.id !== task.id).sort(byOrder);
  const at = column.findIndex(({ id }) => id === target?.id);
  const before = at < 0 ? undefined : column[after ? at + 1 : at];
  const position = positionBefore(task, column, before?.id ?? null);
  return status === task.status && position === task.position ? null : { status, position };
}
