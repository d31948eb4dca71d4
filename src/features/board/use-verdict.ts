/** Says of something unusual whether it was real: sent to its door, and the list asked again. */
"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { Verdict } from "#domain/metrics/anomaly-question.ts";
import { useWords } from "#ui/words/use-words.ts";
import { unusualWords } from "./words-unusual.ts";

async function sendVerdict(workspace: string, id: number, verdict: Verdict): Promise<void> {
  const response = await fetch(`/api/v1/anomalies/${id}?${new URLSearchParams({ workspace })}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ verdict }),
  });
  if (response.ok) return;
  const told: { error?: { message?: string } } = await response.json().catch(() => ({}));
  throw new Error(told.error?.message ?? response.statusText);
}

export function useVerdict(workspace: string, id: number) {
  const t = useWords(unusualWords);
  const queries = useQueryClient();
  return useMutation<void, Error, Verdict>({
    mutationFn: (verdict) => sendVerdict(workspace, id, verdict),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["anomalies"] }),
    onError: (thrown) => toast.error(t("verdictFailed"), { description: thrown.message }),
  });
}
