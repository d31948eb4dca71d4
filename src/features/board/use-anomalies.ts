/** What was unusual in a range; asked again every few minutes, for the next hour's. */
"use client";
import { useQuery } from "@tanstack/react-query";
import type { Anomaly } from "#domain/metrics/anomaly-question.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import type { DateRange } from "./board-range.ts";

const every = 300_000;
const none: readonly Anomaly[] = [];

/** Without an answer the board says nothing of it: its figures do not depend on it. */
export function useAnomalies(workspace: string, { from, to }: DateRange): readonly Anomaly[] {
  const address = `/api/v1/anomalies?${new URLSearchParams({ workspace, from, to })}`;
  const asked = useQuery({
    queryKey: ["anomalies", address],
    queryFn: ({ signal }) => fetchAnswer<{ anomalies: Anomaly[] }>(address, signal),
    refetchInterval: every,
    staleTime: every / 2,
    retry: 1,
  });
  return asked.data?.anomalies ?? none;
}
