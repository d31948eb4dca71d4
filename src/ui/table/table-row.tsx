/** One row of a table; it opens as a whole where the page says so. */
"use client";
import type { MouseEvent } from "react";
import { classNames } from "#ui/class-names.ts";
import { columnLook } from "./cell-look.ts";
import type { Column } from "./column.ts";
import type { useRowFocus } from "./use-row-focus.ts";

interface Props<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly selected: boolean;
  readonly open: (() => void) | undefined;
  readonly focus: ReturnType<ReturnType<typeof useRowFocus>> | undefined;
}

/** A click on a control inside the row is that control's. */
function meantForRow(event: MouseEvent<HTMLTableRowElement>): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest("a,button,input,label,select,textarea") === null;
}

export function TableRow<Row>({ row, columns, selected, open, focus }: Props<Row>) {
  return (
    <tr
      {...focus}
      onClick={open === undefined ? undefined : (event) => meantForRow(event) && open()}
      className={classNames(
        "group/row focus-visible:rounded-none focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
        open !== undefined && "cursor-pointer",
        selected ? "bg-accent-weak" : "hover:bg-hover",
      )}
    >
      {columns.map((column) => {
        const look = columnLook(column, classNames("h-(--row) border-b border-line font-normal", column.className));
        return column.names === true ? (
          <th key={column.id} scope="row" className={look}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={look}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
