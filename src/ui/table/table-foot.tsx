/** The totals below a table, where any column has one. */
"use client";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { columnLook } from "./cell-look.ts";
import type { Column } from "./column.ts";

export function TableFoot<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  const t = useWords(uiWords);
  if (columns.every((column) => column.total === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column) => {
          const look = columnLook(column, "h-(--row) font-semibold");
          return column.names === true ? (
            <th key={column.id} scope="row" className={look}>
              {column.total ?? t("total")}
            </th>
          ) : (
            <td key={column.id} className={look}>
              {column.total}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
