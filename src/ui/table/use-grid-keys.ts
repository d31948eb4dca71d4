/** Movement over a grid: one cell is in the tab order, arrow keys, Home, End and Page keys move it. */
"use client";
import { type KeyboardEvent, type RefObject, useCallback, useState } from "react";

export interface Place {
  readonly row: number;
  readonly column: number;
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(0, count - 1), Math.max(0, value));
}

/** Where a key leads from a place in a grid of so many rows and columns; null for keys that do not move. */
export function moved({ row, column }: Place, key: string, rows: number, columns: number): Place | null {
  const to = (r: number, c: number) => ({ row: clamp(r, rows), column: clamp(c, columns) });
  switch (key) {
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "Home":
      return to(row, 0);
    case "End":
      return to(row, columns - 1);
    case "PageUp":
      return to(0, column);
    case "PageDown":
      return to(rows - 1, column);
    default:
      return null;
  }
}

/** Handlers for a table whose cells carry `data-cell="row:column"`. */
export function useGridKeys(table: RefObject<HTMLTableElement | null>, size: readonly [number, number], first: Place) {
  const [rows, columns] = size;
  const [chosen, setChosen] = useState<Place | null>(null);
  const place = chosen ?? first;
  const at = { row: clamp(place.row, rows), column: clamp(place.column, columns) };
  const onFocus = useCallback((row: number, column: number) => setChosen({ row, column }), []);
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const [row = 0, column = 0] = (event.currentTarget.dataset.cell ?? "").split(":").map(Number);
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        event.currentTarget.click();
        return;
      }
      const next = moved({ row, column }, event.key, rows, columns);
      if (next === null) return;
      event.preventDefault();
      table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
    },
    [table, rows, columns],
  );
  return { at, chosen, onFocus, onKey };
}
