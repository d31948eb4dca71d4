/** The two tables of returns: by key, and by month. */
"use client";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { MonthReturns, ReturnsRow } from "./returns-rows.ts";
import { useValue } from "./value-context.tsx";
import { returnsWords } from "./words-returns.ts";

type Figures = Pick<ReturnsRow, "spend" | "netRevenue" | "roas" | "roi" | "free">;

function useFigureColumns(total: Figures | null): Column<Figures>[] {
  const t = useWords(returnsWords);
  const format = useFormat();
  const column = (
    id: "spend" | "netRevenue" | "roas" | "roi",
    label: string,
    text: (row: Figures) => string,
  ): Column<Figures> => ({
    ...{ id, label, align: "right" as const, sort: (row) => row[id], total: total === null ? undefined : text(total) },
    cell: (row) => <span className={id === "roi" && (row.roi ?? 0) < 0 ? "text-worse" : ""}>{text(row)}</span>,
  });
  return [
    column("spend", t("spend"), (row) => format.money(row.spend, "table")),
    column("netRevenue", t("netRevenue"), (row) => format.money(row.netRevenue, "table")),
    column("roas", t("roas"), (row) => (row.free ? t("free") : format.ratio(row.roas))),
    column("roi", t("roi"), (row) => format.rate(row.roi)),
  ];
}

export function ReturnsTable({ rows, total }: { readonly rows: readonly ReturnsRow[]; readonly total: ReturnsRow }) {
  const t = useWords(returnsWords);
  const { view, nameOf } = useValue();
  const name: Column<ReturnsRow> = {
    ...{ id: "name", label: t(view.by), names: true, total: t("mer") },
    sort: (row) => nameOf(row.key),
    cell: (row) => (
      <span className="inline-block max-w-44 truncate align-bottom max-sm:max-w-28" title={nameOf(row.key)}>
        {nameOf(row.key)}
      </span>
    ),
  };
  return (
    <DataTable
      headless
      title={t("byKey")}
      rows={rows}
      columns={[name, ...useFigureColumns(total)]}
      rowKey={(row) => row.key}
      initialOrder={{ column: "spend", descending: true }}
    />
  );
}

interface MonthProps {
  readonly months: readonly MonthReturns[];
  readonly byClick: boolean;
}

export function MonthTable({ months, byClick }: MonthProps) {
  const t = useWords(returnsWords);
  const format = useFormat();
  const name: Column<MonthReturns> = {
    ...{ id: "name", label: t("month"), names: true, sort: (row) => row.month },
    cell: ({ month, immature }) => (
      <span className={byClick && immature ? "hatched px-1" : ""}>
        {format.month(month.slice(0, 7))}
        {byClick && immature && <span className="ml-1 text-meta text-ink-3">{t("immature")}</span>}
      </span>
    ),
  };
  return (
    <div className="min-w-0 border-l border-line max-lg:border-l-0">
      <DataTable
        headless
        title={t("byMonth")}
        rows={months}
        columns={[name, ...useFigureColumns(null)]}
        rowKey={(row) => row.month}
        initialOrder={{ column: "name", descending: true }}
      />
    </div>
  );
}
