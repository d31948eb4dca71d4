/** What changed while a funnel's people came: metrics that it touches, pages, and tasks done; of what it is narrowed to. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Filters } from "#domain/metrics/filter.ts";
import type { Annotation } from "#domain/tasks/task-question.ts";
import type { ChartNote } from "#ui/charts/watched-hour.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { useMetricMarks } from "#ui/words/dictionary-context.tsx";

interface Asked {
  readonly workspace: string;
  readonly from: string;
  readonly to: string;
  readonly filter: Filters;
}

/** Figures of the dictionary that count what a funnel counts. */
const touched = ["conversion_rate", "orders", "new_customers"];

/** What is about another channel or page than those asked for did not touch them. */
export function concerns({ channel, page }: Pick<Annotation, "channel" | "page">, filter: Filters): boolean {
  const fits = (key: string | null, keys: readonly string[] | undefined) =>
    key === null || keys === undefined || keys.includes(key);
  return fits(channel, filter.channel) && fits(page, filter.landing_page);
}

/** Who may not see tasks sees the metrics' marks; the figures do not wait for either. */
export function useFunnelNotes({ workspace, from, to, filter }: Asked): readonly ChartNote[] {
  const marks = useMetricMarks(touched);
  const asked = new URLSearchParams({ workspace, from, to });
  const noted = useQuery({
    queryKey: ["annotations", asked.toString()],
    queryFn: ({ signal }) =>
      fetchAnswer<{ annotations: readonly Annotation[] }>(`/api/v1/annotations?${asked}`, signal),
    retry: false,
  }).data;
  return useMemo(() => {
    const changes = (noted?.annotations ?? []).filter((one) => one.metric === null && concerns(one, filter));
    return [...marks, ...changes.map(({ at, title }) => ({ at: Date.parse(at), text: title }))];
  }, [marks, noted, filter]);
}
