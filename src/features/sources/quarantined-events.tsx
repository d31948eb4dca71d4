/** The newest quarantined events, to be chosen, repaired and sent again. */
"use client";
import { useState } from "react";
import type { QuarantineRow } from "#server/spend/queries.ts";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { RepairEvent } from "./repair-event.tsx";
import type { Chosen } from "./send-replay.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly events: readonly QuarantineRow[];
  /** null for those who may only look. */
  readonly onReplay: ((chosen: Chosen) => void) | null;
  readonly busy: boolean;
}

export function QuarantinedEvents({ workspace, events, onReplay, busy }: Props) {
  const t = useWords(sourceWords);
  const format = useFormat();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = events.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const tick = (ids: readonly string[], on: boolean) => {
    const others = [...ticked].filter((id) => !ids.includes(id));
    setTicked(new Set(on ? [...others, ...ids] : others));
  };
  const shown: readonly Column<QuarantineRow>[] = [
    { id: "at", label: t("received"), names: true, cell: (row) => format.dayHour(new Date(row.received_ms)) },
    { id: "source", label: t("source"), cell: (row) => row.source ?? "–" },
    { id: "code", label: t("reason"), cell: (row) => <code className="font-mono text-meta">{row.code}</code> },
    { id: "message", label: t("message"), cell: (row) => row.message, className: "max-w-96 truncate" },
    { id: "bytes", label: t("bytes"), align: "right", cell: (row) => format.count(row.bytes) },
  ];
  if (onReplay === null)
    return <DataTable title={t("newest")} rows={events} columns={shown} rowKey={(row) => row.id} />;
  const all = chosen.length === events.length;
  const label = (text: string) => <span className="sr-only">{text}</span>;
  const columns: readonly Column<QuarantineRow>[] = [
    {
      id: "tick",
      label: t("choose"),
      header: (
        <Checkbox
          checked={all}
          onCheckedChange={(on) =>
            tick(
              events.map(({ id }) => id),
              on,
            )
          }
        >
          {label(t("chooseAll"))}
        </Checkbox>
      ),
      cell: (row) => (
        <Checkbox checked={ticked.has(row.id)} onCheckedChange={(on) => tick([row.id], on)}>
          {label(t("chooseEvent", { code: row.code, id: row.id }))}
        </Checkbox>
      ),
    },
    ...shown,
    { id: "repair", label: "", align: "right", cell: (row) => <RepairEvent workspace={workspace} event={row} /> },
  ];
  const tools = (
    <Button size="small" disabled={chosen.length === 0} busy={busy} onClick={() => onReplay({ ids: chosen })}>
      {t("replayChosen", { count: chosen.length })}
    </Button>
  );
  return <DataTable title={t("newest")} tools={tools} rows={events} columns={columns} rowKey={(row) => row.id} />;
}
