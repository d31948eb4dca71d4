/** The header of a table: it stays in sight below the top bar, and its buttons sort. */
"use client";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { columnLook } from "./cell-look.ts";
import type { Column, SortOrder } from "./column.ts";

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly order: SortOrder | null;
  readonly onOrder: (column: Column<Row>) => void;
}

export function TableHead<Row>({ columns, order, onOrder }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const descending = order?.column === column.id ? order.descending : null;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={descending === null ? undefined : descending ? "descending" : "ascending"}
              className={columnLook(
                column,
                classNames(
                  "sticky top-(--top) z-1 h-(--row) border-b border-line-2 bg-surface text-meta font-normal max-lg:static",
                  descending === null ? "text-ink-3" : "font-medium text-ink",
                ),
              )}
            >
              <HeadCell column={column} descending={descending} onOrder={onOrder} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly descending: boolean | null;
  readonly onOrder: (column: Column<Row>) => void;
}

/** A header that is more than words (a Definition) keeps its own button; the arrow beside it sorts. */
function HeadCell<Row>({ column, descending, onOrder }: CellProps<Row>) {
  const t = useWords(uiWords);
  if (column.sort === undefined) return column.header ?? column.label;
  const arrow = descending === null ? null : <SortArrow descending={descending} />;
  if (column.header === undefined) {
    return (
      <button type="button" onClick={() => onOrder(column)} className="h-6 hover:text-ink">
        {column.label}
        {arrow}
      </button>
    );
  }
  return (
    <span className="inline-flex items-center">
      {column.header}
      <button
        type="button"
        onClick={() => onOrder(column)}
        aria-label={t("sortBy", { column: column.label })}
        className="-mr-1 ml-0.5 grid size-6 place-items-center rounded-ctl text-ink-3 hover:bg-hover hover:text-ink"
      >
        {arrow ?? <Icon name="updown" size={11} className="opacity-60" />}
      </button>
    </span>
  );
}

function SortArrow({ descending }: { readonly descending: boolean }) {
  return (
    <span aria-hidden="true" className="ml-0.5">
      {descending ? "↓" : "↑"}
    </span>
  );
}
