/** What could not be stored: reasons with their counts, and the newest of them. */
"use client";
import type { QuarantineCount, QuarantineRow } from "#server/spend/queries.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly reasons: readonly QuarantineCount[];
  readonly events: readonly QuarantineRow[];
}

export function Quarantine({ reasons, events }: Props) {
  const t = useWords(sourceWords);
  const format = useFormat();
  const at = (ms: number) => format.dayHour(new Date(ms));
  const code = (text: string) => <code className="font-mono text-meta">{text}</code>;
  const counted: readonly Column<QuarantineCount>[] = [
    { id: "code", label: t("reason"), names: true, cell: (row) => code(row.code), sort: (row) => row.code },
    {
      id: "events",
      label: t("count"),
      align: "right",
      cell: (row) => format.count(row.events),
      sort: (row) => row.events,
    },
    { id: "last", label: t("last"), cell: (row) => at(row.last_ms), sort: (row) => row.last_ms },
  ];
  const listed: readonly Column<QuarantineRow>[] = [
    { id: "at", label: t("received"), names: true, cell: (row) => at(row.received_ms) },
    { id: "source", label: t("source"), cell: (row) => row.source ?? "–" },
    { id: "code", label: t("reason"), cell: (row) => code(row.code) },
    { id: "message", label: t("message"), cell: (row) => row.message, className: "max-w-96 truncate" },
    { id: "bytes", label: t("bytes"), align: "right", cell: (row) => format.count(row.bytes) },
  ];
  return (
    <section className="border-line bg-surface has-[tbody:empty]:border-b">
      <DataTable
        title={t("quarantine")}
        meta={t("quarantineMeta")}
        rows={reasons}
        columns={counted}
        rowKey={(row) => row.code}
        empty={<EmptyState>{t("noQuarantine")}</EmptyState>}
      />
      {events.length > 0 && <DataTable title={t("newest")} rows={events} columns={listed} rowKey={(row) => row.id} />}
    </section>
  );
}
