/** Rows in the order of one column. */
import type { Column, SortOrder } from "./column.ts";

const byWords = new Intl.Collator(["en", "zh-CN"], { numeric: true });

function compare(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : byWords.compare(String(a), String(b));
}

/** A new list; unknown values last either way, equal rows in their given order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: SortOrder | null,
): readonly Row[] {
  const key = columns.find((column) => column.id === order?.column)?.sort;
  if (order === null || key === undefined) return rows;
  return [...rows].sort((left, right) => {
    const a = key(left);
    const b = key(right);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return order.descending ? compare(b, a) : compare(a, b);
  });
}

/** The next order after a click on a header: figures from the largest, words from A, then the other way round. */
export function nextOrder<Row>(column: Column<Row>, order: SortOrder | null): SortOrder {
  const first = column.align === "right";
  return { column: column.id, descending: order?.column === column.id ? !order.descending : first };
}
