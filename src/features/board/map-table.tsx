/** The map as a real table: bars and column names above, one row per channel, one cell in the tab order. */
"use client";
import { type CSSProperties, type RefObject, useCallback, useEffect } from "react";
import { aheadOf } from "#domain/metrics/ahead.ts";
import { metricName } from "#domain/metrics/dictionary.ts";
import { type Place, useGridKeys } from "#ui/table/use-grid-keys.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AheadNote } from "./ahead-note.tsx";
import { MapBars, volumeOf } from "./map-bars.tsx";
import { MapHead } from "./map-head.tsx";
import { WarMapRow } from "./map-row.tsx";
import type { MapFigures } from "./use-cells.ts";
import { useChangedCells } from "./use-changed.ts";
import { useSpeech } from "./use-speech.ts";
import { unusualWords } from "./words-unusual.ts";

interface Props extends MapFigures {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly metric: string;
  readonly onFocus: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
}

const barWords = { hour: "barsHour", day: "barsDay", week: "barsWeek", month: "barsMonth" } as const;
const captionWords = { hour: "byHour", day: "byDay", week: "byWeek", month: "byMonth" } as const;

/** On a narrow screen the strip opens at its end, so that the last hours come first. */
function useLastFirst(table: Props["table"], open: number): void {
  useEffect(() => {
    const strip = table.current?.parentElement;
    const column = table.current?.querySelector("[data-open]");
    if (!(strip instanceof HTMLElement)) return;
    const dayColumn = 40;
    const end = column instanceof HTMLElement && open >= 0 ? column.offsetLeft + dayColumn : strip.scrollWidth;
    strip.scrollLeft = Math.max(0, end - strip.clientWidth);
  }, [table, open]);
}

export function MapTable({ table, rows, buckets, grain, all, metric, onFocus, onOpen }: Props) {
  const { t, locale } = useSpeech();
  const unusual = useWords(unusualWords);
  const open = buckets.findIndex(({ state }) => state === "open");
  const volume = volumeOf[metric] ?? metric;
  const keys = useGridKeys(table, [rows.length, buckets.length], { row: 0, column: Math.max(0, open - 1) });
  const changed = useChangedCells(rows, `${metric} ${grain} ${buckets[0]?.key}`);
  const ahead = grain === "hour" ? aheadOf(buckets, volume, all) : null;
  useLastFirst(table, open);
  const { at, onFocus: moveTo } = keys;
  const focus = useCallback(
    (row: number, column: number) => {
      moveTo(row, column);
      onFocus({ row, column });
    },
    [moveTo, onFocus],
  );
  const openAt = useCallback((row: number, column: number) => onOpen({ row, column }), [onOpen]);
  const from = buckets.findIndex(({ state }) => state === "ahead") / Math.max(1, buckets.length);
  const size = { "--columns": buckets.length } as CSSProperties;
  return (
    <div className="relative mx-5 overflow-x-auto pb-1 max-sm:mx-4" style={size}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid moved over by arrow keys, with a table's semantics
        role="grid"
        className="w-full min-w-[calc(230px+var(--columns)*20px)] table-fixed border-separate border-spacing-px max-sm:w-[calc(152px+var(--columns)*35px)]"
      >
        <caption className="sr-only">
          {t("caption", { metric: metricName(metric)[locale], grain: t(captionWords[grain]) })}
        </caption>
        <colgroup>
          <col className="w-[184px] max-lg:w-[118px] max-sm:w-[112px]" />
          <col span={buckets.length} />
          <col className="w-[44px] max-sm:w-[38px]" />
        </colgroup>
        <thead>
          <MapBars
            label={t(barWords[grain], { metric: metricName(volume)[locale] })}
            {...{ metric: volume, buckets, all }}
          />
          <MapHead buckets={buckets} grain={grain} metric={metric} />
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <WarMapRow
              key={row.key}
              row={row}
              place={place}
              focusable={at.row === place ? at.column : -1}
              changed={changed}
              lateWord={t("lateCell")}
              unusualWord={unusual("mark")}
              onFocus={focus}
              onKey={keys.onKey}
              onOpen={openAt}
            />
          ))}
        </tbody>
      </table>
      {ahead !== null && rows.length > 4 && <AheadNote ahead={ahead} from={from} />}
    </div>
  );
}
