/** The war map: channels by hour against the benchmark, read by eye, by keyboard and in words. */
"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import type { BoardAnswer, Grain } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import type { Bucket } from "./board-range.ts";
import { mapMetrics } from "./board-view.ts";
import { bucketName } from "./bucket-label.ts";
import { CellPopover } from "./cell-popover.tsx";
import { cellSentence } from "./cell-sentence.ts";
import type { MapRow } from "./map-grid.ts";
import { MapLegend } from "./map-legend.tsx";
import { MapStatus } from "./map-status.tsx";
import { MapTable } from "./map-table.tsx";
import { shortName } from "./metric-words.ts";
import type { Place } from "./use-grid-keys.ts";
import { mapWords } from "./words-map.ts";

interface Props {
  readonly rows: readonly MapRow[];
  readonly buckets: readonly Bucket[];
  readonly grain: Exclude<Grain, "total">;
  readonly all: BoardAnswer | undefined;
}

const grainWords = { hour: "byHour", day: "byDay", week: "byWeek", month: "byMonth" } as const;

/** What stands at a place of the map, ready to be said or opened. */
function useCells({ rows, buckets, grain }: Props) {
  const { view } = useBoard();
  const format = useFormat();
  return (place: Place | null, anchor: Element | null) => {
    const row = place === null ? undefined : rows[place.row];
    const cell = place === null ? undefined : row?.cells[place.column];
    const bucket = place === null ? undefined : buckets[place.column];
    if (row === undefined || cell === undefined || bucket === undefined) return null;
    return { row, cell, bucket, grain, metric: view.metric, anchor, name: bucketName(bucket, grain, format) };
  };
}

export function WarMap(props: Props) {
  const { grain } = props;
  const t = useWords(mapWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { view, change, hold } = useBoard();
  const [focused, setFocused] = useState<Place | null>(null);
  const [opened, setOpened] = useState<{ place: Place; anchor: Element | null } | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const cellAt = useCells(props);
  const spoken = cellAt(focused, null);
  const phrases = useMemo(() => {
    if (spoken === null) return [];
    const facts = { channel: spoken.row.name, bucket: spoken.name, grain, metric: spoken.metric, cell: spoken.cell };
    return cellSentence(facts, { t, format, locale });
  }, [spoken, grain, t, format, locale]);
  const open = useCallback(
    (place: Place) => {
      const anchor = table.current?.querySelector(`[data-cell="${place.row}:${place.column}"]`) ?? null;
      setOpened({ place, anchor });
      hold(true);
    },
    [hold],
  );
  const close = () => {
    setOpened(null);
    hold(false);
  };
  return (
    <section className="border-b border-line bg-surface">
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1.5 px-5 py-1.5 whitespace-nowrap max-sm:px-4">
        <h2 className="text-title font-semibold">
          {t("title")}
          {locale === "en" ? ", " : "，"}
          {t(grainWords[grain])}
        </h2>
        <span className="max-w-full overflow-x-auto p-1 -m-1 [scrollbar-width:none]">
          <Segmented
            label={t("metric")}
            value={view.metric}
            choices={mapMetrics.map((value) => ({ value, label: shortName(value, locale) }))}
            onValueChange={(metric) => change({ metric })}
          />
        </span>
        <span className="flex-1" />
        <MapLegend direction={findMetric(view.metric)?.direction ?? "none"} />
      </header>
      <MapTable {...props} table={table} metric={view.metric} onFocus={setFocused} onOpen={open} />
      <MapStatus phrases={phrases} />
      <CellPopover opened={opened === null ? null : cellAt(opened.place, opened.anchor)} onClose={close} />
    </section>
  );
}
