/** The table of every page: sticky header, sorting, totals, column chooser, rows that open by click or Enter. */
"use client";
import { type ReactNode, useMemo, useState } from "react";
import { SectionHead } from "#ui/layout/section.tsx";
import type { Column, SortOrder } from "./column.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { nextOrder, sortRows } from "./sort-rows.ts";
import { TableFoot } from "./table-foot.tsx";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import { useRowFocus } from "./use-row-focus.ts";

interface Props<Row> {
  /** Says what the table holds; the heading above it, or hidden with `headless`. */
  readonly title: string;
  readonly meta?: ReactNode;
  readonly tools?: ReactNode;
  readonly headless?: boolean;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly initialOrder?: SortOrder;
  /** What a click on a row, or Enter, opens. */
  readonly onOpen?: (row: Row) => void;
  readonly selected?: string | null;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  /** With the chooser of columns in the heading. */
  readonly chooser?: boolean;
}

export function DataTable<Row>(props: Props<Row>) {
  const { title, meta, tools, rows, columns, rowKey, onOpen, empty, chooser = false, headless = false } = props;
  const [order, setOrder] = useState<SortOrder | null>(props.initialOrder ?? null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter((column) => column.hidden === true).map((column) => column.id)),
  );
  const shown = useMemo(() => columns.filter(({ id, names }) => names === true || !hidden.has(id)), [columns, hidden]);
  const sorted = useMemo(() => sortRows(rows, columns, order), [rows, columns, order]);
  const rowFocus = useRowFocus(sorted.length);
  const optional = columns.filter((column) => column.names !== true);
  return (
    <div className="min-w-0 border-b border-line bg-surface">
      {!headless && (
        <SectionHead
          title={title}
          meta={meta}
          tools={
            <span className="flex gap-1">
              {chooser && <ColumnChooser columns={optional} hidden={hidden} onChange={setHidden} />}
              {tools}
            </span>
          }
        />
      )}
      <div className="relative max-lg:overflow-x-auto">
        <table className="w-full border-separate border-spacing-0" aria-label={title}>
          <TableHead columns={shown} order={order} onOrder={(column) => setOrder(nextOrder(column, order))} />
          <tbody>
            {sorted.map((row, index) => {
              const open = onOpen === undefined ? undefined : () => onOpen(row);
              const key = rowKey(row);
              return (
                <TableRow
                  key={key}
                  row={row}
                  columns={shown}
                  selected={props.selected === key}
                  open={open}
                  focus={open === undefined ? undefined : rowFocus(index, open)}
                />
              );
            })}
          </tbody>
          {sorted.length > 0 && <TableFoot columns={shown} />}
        </table>
      </div>
      {sorted.length === 0 && empty}
    </div>
  );
}
