/** Where events come from, under which key, and when the last one came. */
"use client";
import type { EventSourceRow } from "#server/spend/queries.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly rows: readonly EventSourceRow[];
  readonly nowMs: number;
}

export function EventSources({ rows, nowMs }: Props) {
  const t = useWords(sourceWords);
  const format = useFormat();
  const keyText = ({ hint, expiresMs }: EventSourceRow["keys"][number]) =>
    expiresMs === null ? `wk_…${hint}` : `wk_…${hint} (${t("until", { day: format.day(new Date(expiresMs)) })})`;
  const valid = (row: EventSourceRow) => row.keys.filter(({ expiresMs }) => expiresMs === null || expiresMs > nowMs);
  const last = (row: EventSourceRow) => {
    if (row.last_ms === null) return <span className="text-ink-3">{t(row.ever ? "idle" : "never")}</span>;
    return (
      <>
        {format.ago(nowMs - row.last_ms)} <span className="text-ink-3">{format.dayHour(new Date(row.last_ms))}</span>
      </>
    );
  };
  const columns: readonly Column<EventSourceRow>[] = [
    { id: "name", label: t("source"), names: true, cell: (row) => row.name, sort: (row) => row.name },
    {
      id: "key",
      label: t("writeKey"),
      cell: (row) => <code className="font-mono text-meta">{valid(row).map(keyText).join(", ") || t("noKey")}</code>,
    },
    { id: "last", label: t("lastEvent"), cell: last, sort: (row) => row.last_ms },
  ];
  return (
    <section className="border-line bg-surface has-[tbody:empty]:border-b">
      <DataTable
        title={t("events")}
        meta={t("eventsMeta")}
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row.id)}
        empty={<EmptyState>{t("noEvents")}</EmptyState>}
      />
    </section>
  );
}
