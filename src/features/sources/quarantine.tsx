/** What could not be stored: reasons with their counts, the newest of them, and the way to send them again. */
"use client";
import type { QuarantineCount, QuarantineRow } from "#server/spend/queries.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { QuarantinedEvents } from "./quarantined-events.tsx";
import { ReplayStatus } from "./replay-status.tsx";
import { useReplay } from "./use-replay.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly reasons: readonly QuarantineCount[];
  readonly events: readonly QuarantineRow[];
  readonly mayReplay: boolean;
}

export function Quarantine({ workspace, reasons, events, mayReplay }: Props) {
  const t = useWords(sourceWords);
  const format = useFormat();
  const replay = useReplay(workspace);
  const counted: readonly Column<QuarantineCount>[] = [
    {
      id: "code",
      label: t("reason"),
      names: true,
      cell: (row) => <code className="font-mono text-meta">{row.code}</code>,
      sort: (row) => row.code,
    },
    {
      id: "events",
      label: t("count"),
      align: "right",
      cell: (row) => format.count(row.events),
      sort: (row) => row.events,
    },
    {
      id: "last",
      label: t("last"),
      cell: (row) => format.dayHour(new Date(row.last_ms)),
      sort: (row) => row.last_ms,
    },
  ];
  const again: Column<QuarantineCount> = {
    id: "replay",
    label: "",
    align: "right",
    cell: ({ code }) => (
      <Button
        size="small"
        weight="ghost"
        busy={replay.busy}
        aria-label={`${t("replayAll")}: ${code}`}
        onClick={() => replay.start({ code })}
      >
        {t("replayAll")}
      </Button>
    ),
  };
  return (
    <section className="border-line bg-surface has-[tbody:empty]:border-b">
      <DataTable
        title={t("quarantine")}
        meta={t("quarantineMeta")}
        rows={reasons}
        columns={mayReplay ? [...counted, again] : counted}
        rowKey={(row) => row.code}
        empty={<EmptyState>{t("noQuarantine")}</EmptyState>}
      />
      <ReplayStatus replay={replay} />
      {events.length > 0 && (
        <QuarantinedEvents
          workspace={workspace}
          events={events}
          busy={replay.busy}
          onReplay={mayReplay ? replay.start : null}
        />
      )}
    </section>
  );
}
