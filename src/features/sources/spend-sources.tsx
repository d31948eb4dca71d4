/** Who reports spend, how far, and whether that is late. */
"use client";
import type { SpendSourceRow } from "#server/spend/queries.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly rows: readonly SpendSourceRow[];
  readonly nowMs: number;
  /** Channels whose spend is behind, though their source may be on time. */
  readonly late: readonly { readonly name: string; readonly lateMs: number }[];
}

const hour = 3_600_000;

/** Hourly figures are due two hours later, daily ones a day and a half. */
export function lateBy({ hourly, through_ms }: Pick<SpendSourceRow, "hourly" | "through_ms">, nowMs: number): number {
  return Math.max(0, nowMs - through_ms - (hourly ? 2 : 36) * hour);
}

export function SpendSources({ rows, nowMs, late }: Props) {
  const t = useWords(sourceWords);
  const format = useFormat();
  const through = (row: SpendSourceRow) => {
    const late = lateBy(row, nowMs) > 0;
    return (
      <>
        {format.dayHour(new Date(row.through_ms))}{" "}
        <span className={late ? "font-medium text-worse" : "text-ink-3"}>
          {late ? format.late(nowMs - row.through_ms) : t("onTime")}
        </span>
      </>
    );
  };
  const columns: readonly Column<SpendSourceRow>[] = [
    { id: "source", label: t("source"), names: true, cell: (row) => row.source, sort: (row) => row.source },
    { id: "grain", label: t("grain"), cell: (row) => t(row.hourly ? "hourly" : "daily") },
    {
      id: "rows",
      label: t("rows"),
      align: "right",
      cell: (row) => format.count(row.rows),
      sort: (row) => row.rows,
    },
    { id: "through", label: t("through"), cell: through, sort: (row) => row.through_ms },
    {
      id: "updated",
      label: t("updated"),
      cell: (row) => format.ago(Math.max(0, nowMs - row.updated_ms)),
      sort: (row) => row.updated_ms,
    },
    {
      id: "unconverted",
      label: "",
      cell: (row) =>
        row.unconverted > 0 && <span className="text-worse">{t("unconverted", { count: row.unconverted })}</span>,
    },
  ];
  return (
    <section className="border-line bg-surface has-[tbody:empty]:border-b">
      <DataTable
        title={t("spend")}
        meta={t("spendMeta")}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.source}
        empty={<EmptyState>{t("noSpend")}</EmptyState>}
      />
      {late.length > 0 && (
        <p className="border-b border-line px-5 py-2 text-meta text-worse max-sm:px-4">
          {t("lateChannels", {
            channels: late.map(({ name, lateMs }) => `${name} ${format.late(lateMs)}`).join(" · "),
          })}
        </p>
      )}
    </section>
  );
}
