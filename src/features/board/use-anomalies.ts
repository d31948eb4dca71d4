/** What was unusual in a range; asked again every few minutes, for the next hour's. */
"use client";
import { useQuery } from "@tanstack/react-query";
import type { Anomaly } from "#domain/metrics/anomaly-question.ts";
import type { DateRange } from "#domain/metrics/board-range.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";

export interface Unusual {
  readonly anomalies: readonly Anomaly[];
  /** Whether the reader may say which of it was real. */
  readonly mayJudge: boolean;
}

const every = 300_000;
const nothing: Unusual = { anomalies: [], mayJudge: false };

/** Without an answer the board says nothing of it: its figures do not depend on it. */
export function useAnomalies(workspace: string, { from, to }: DateRange, enabled = true): Unusual {
  const address = `/api/v1/anomalies?${new URLSearchParams({ workspace, from, to })}`;
  const asked = useQuery({
    queryKey: ["anomalies", address],
    queryFn: ({ signal }) => fetchAnswer<Unusual>(address, signal),
    enabled,
    refetchInterval: every,
    staleTime: every / 2,
    retry: 1,
  });
  return asked.data ?? nothing;
}
