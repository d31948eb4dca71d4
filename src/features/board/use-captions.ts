/** What the figures are held against, and how fresh they are, in a few words. */
"use client";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import { type DateRange, daysIn, rangeBefore } from "#domain/metrics/board-range.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { rangeDays } from "./bucket-label.ts";
import { boardWords } from "./words.ts";

/** "vs benchmark", "vs last Thu", "vs before". */
export function useAgainst(range: DateRange): string {
  const t = useWords(boardWords);
  const format = useFormat();
  const { view } = useBoard();
  if (view.compare === "benchmark") return t("tileBenchmark");
  if (view.compare === "previous") return t("tilePrevious");
  if (daysIn(range) > 1) return t("tileWeekdays");
  return t("tileWeekday", { day: format.weekday(rangeBefore(range, "weekday").from) });
}

/** "As of 14:06, 1 of 10 sources late". */
export function useFreshness(meta: ReportMeta): string {
  const t = useWords(boardWords);
  const format = useFormat();
  const time = format.hour(meta.asOf);
  const late = meta.freshness.filter((one) => one.late).length;
  if (late === 0) return t("sourcesOnTime", { time });
  return t("sourcesLate", { time, late: String(late), all: String(meta.freshness.length) });
}

/** "00:00–14:06" for today, else the days. */
export function useDates(range: DateRange): string {
  const format = useFormat();
  const { view, now } = useBoard();
  return view.range === "today" ? `00:00–${format.hour(new Date(now))}` : rangeDays(range, format);
}
