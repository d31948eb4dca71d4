/** A column of a table: what it shows, how it sorts, whether it can be put away. */
import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  /** Words for the chooser and for screen readers. */
  readonly label: string;
  /** What the header shows, when more than the words: a Definition. */
  readonly header?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** What the rows are ordered by; absent for columns that do not sort. null goes last either way. */
  readonly sort?: (row: Row) => number | string | null;
  /** Figures stand right, which is also where a first click sorts from the largest. */
  readonly align?: "left" | "right";
  readonly total?: ReactNode;
  /** The row's name: always shown, its cells are row headers. */
  readonly names?: boolean;
  /** Shown only when chosen. */
  readonly hidden?: boolean;
  /** Left out on screens narrower than this. */
  readonly from?: "sm" | "lg";
  /** Of the cells in its rows. */
  readonly className?: string;
}

export interface SortOrder {
  readonly column: string;
  readonly descending: boolean;
}
