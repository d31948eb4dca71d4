/** The last change of each page, for those who may see tasks; the figures do not wait for it. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Task } from "#domain/tasks/task.ts";
import type { Annotation } from "#domain/tasks/task-question.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { lastChanges, type PageChange } from "./page-changes.ts";

function useAnswer<Answer>(address: string, everyMs: number | undefined) {
  return useQuery({
    queryKey: ["operations", address],
    queryFn: ({ signal }) => fetchAnswer<Answer>(address, signal),
    refetchInterval: everyMs ?? false,
    retry: 1,
  }).data;
}

export function usePageChanges(workspace: string, everyMs: number | undefined): ReadonlyMap<string, PageChange> {
  const asked = new URLSearchParams({ workspace });
  const noted = useAnswer<{ annotations: readonly Annotation[] }>(`/api/v1/annotations?${asked}`, everyMs);
  const done = useAnswer<{ tasks: readonly Task[] }>(`/api/v1/tasks?${asked}&status=done`, everyMs);
  return useMemo(() => lastChanges(noted?.annotations ?? [], done?.tasks ?? []), [noted, done]);
}
