/** The strip's figures, with the range that they are compared with. */
"use client";
import { useMemo } from "react";
import { type Bucket, bucketsOf, type DateRange, daysIn } from "#domain/metrics/board-range.ts";
import { type KpiFigure, kpiFigures } from "#domain/metrics/kpi-figures.ts";
import { useBoard } from "./board-context.tsx";
import type { BoardReport } from "./fetch-board.ts";
import type { BoardFigures } from "./use-board-figures.ts";

interface Input {
  readonly figures: BoardFigures;
  readonly report: BoardReport;
  readonly range: DateRange;
  readonly buckets: readonly Bucket[];
}

export function useKpis({ figures, report, range, buckets }: Input): KpiFigure[] {
  const { now, workspace } = useBoard();
  const { before, questions, targets } = figures;
  const days = daysIn(range);
  const earlier = before.isPlaceholderData ? undefined : before.data?.answer;
  const [from, to] = [questions.before?.from, questions.before?.to];
  const { timezone } = workspace;
  return useMemo(() => {
    const compared =
      from === undefined || to === undefined
        ? null
        : { buckets: bucketsOf({ from, to }, timezone, now), answer: earlier };
    return kpiFigures({ buckets, now, days, trend: report.answer, before: compared, targets });
  }, [buckets, now, days, report, targets, earlier, from, to, timezone]);
}
