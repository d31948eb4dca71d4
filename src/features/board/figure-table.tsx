/** A table of figures whose order lives outside, in the URL; long ones show their first rows until asked. */
"use client";
import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import type { Column, SortOrder } from "#ui/table/column.ts";
import { nextOrder, sortRows } from "#ui/table/sort-rows.ts";
import { TableFoot } from "#ui/table/table-foot.tsx";
import { TableHead } from "#ui/table/table-head.tsx";
import { TableRow } from "#ui/table/table-row.tsx";
import { useRowFocus } from "#ui/table/use-row-focus.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { TableEntry } from "./table-rows.ts";
import { tableWords } from "./words-table.ts";

interface Props {
  readonly title: string;
  readonly rows: readonly TableEntry[];
  readonly columns: readonly Column<TableEntry>[];
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
  /** Left out where there is nowhere to go. */
  readonly onOpen?: ((row: TableEntry) => void) | undefined;
}

const firstRows = 100;
/** More columns than this scroll within the table, which then gives up its sticky head. */
const roomFor = 13;

export function FigureTable({ title, rows, columns, order, onOrder, onOpen }: Props) {
  const t = useWords(tableWords);
  const [whole, setWhole] = useState(false);
  const sorted = sortRows(rows, columns, order);
  const shown = whole ? sorted : sorted.slice(0, firstRows);
  const rowFocus = useRowFocus(shown.length);
  return (
    <>
      <div className={columns.length > roomFor ? "overflow-x-auto [&_thead_th]:static" : "max-lg:overflow-x-auto"}>
        <table aria-label={title} className="w-full border-separate border-spacing-0">
          <TableHead columns={columns} order={order} onOrder={(column) => onOrder(nextOrder(column, order))} />
          <tbody>
            {shown.map((row, index) => {
              const open = onOpen === undefined ? undefined : () => onOpen(row);
              return (
                <TableRow
                  key={row.key}
                  row={row}
                  columns={columns}
                  selected={false}
                  open={open}
                  focus={open === undefined ? undefined : rowFocus(index, open)}
                />
              );
            })}
          </tbody>
          {shown.length > 0 && <TableFoot columns={columns} />}
        </table>
      </div>
      {shown.length === 0 && <p className="px-5 py-6 text-center text-ink-3">{t("empty")}</p>}
      {shown.length < sorted.length && (
        <div className="p-3 text-center">
          <Button onClick={() => setWhole(true)}>{t("more", { count: String(sorted.length) })}</Button>
        </div>
      )}
    </>
  );
}
