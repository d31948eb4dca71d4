/** The columns and the matrix of the map, for the view at this instant. */
"use client";
import { useMemo } from "react";
import type { Anomaly } from "#domain/metrics/anomaly-question.ts";
import { bucketsOf } from "#domain/metrics/board-range.ts";
import type { LateSource } from "#domain/metrics/freshness.ts";
import { mapRows } from "#domain/metrics/map-grid.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import type { BoardReport } from "./fetch-board.ts";
import { boardWords } from "./words.ts";

interface Input {
  readonly from: string;
  readonly to: string;
  readonly trend: BoardReport;
  readonly map: BoardReport | undefined;
  readonly late: readonly LateSource[];
  readonly anomalies: readonly Anomaly[];
}

export function useMap({ from, to, trend, map, late, anomalies }: Input) {
  const t = useWords(boardWords);
  const { view, now, workspace, channels } = useBoard();
  const { timezone } = workspace;
  const buckets = useMemo(() => bucketsOf({ from, to }, timezone, now), [from, to, timezone, now]);
  const allName = t("allChannels");
  const rows = useMemo(
    () =>
      mapRows({
        metric: view.metric,
        buckets,
        now,
        channels,
        late,
        all: trend.answer,
        parts: map?.answer,
        allName,
        anomalies,
      }),
    [view.metric, buckets, now, channels, late, trend, map, allName, anomalies],
  );
  return { buckets, rows };
}
