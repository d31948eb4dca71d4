/** Targets while they are edited: sent to their door, said, and taken back by a word. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import type { Metric } from "#domain/metrics/metric.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { dictionaryWords } from "./words.ts";

async function sendTarget(workspace: string, metric: string, value: number | null): Promise<void> {
  const response = await fetch(`/api/v1/targets?workspace=${encodeURIComponent(workspace)}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify([{ metric, value }]),
  });
  if (response.ok) return;
  const told: { error?: { message?: string } } = await response.json().catch(() => ({}));
  throw new Error(told.error?.message ?? response.statusText);
}

export function useTargets(workspace: string) {
  const t = useWords(dictionaryWords);
  const format = useFormat();
  const router = useRouter();
  const queries = useQueryClient();
  const { locale } = useLocaleSettings();

  async function save(metric: Metric, value: number | null, before: number | null, undoing = false): Promise<void> {
    try {
      await sendTarget(workspace, metric.id, value);
    } catch (thrown) {
      toast.error(t("targetFailed"), { description: thrown instanceof Error ? thrown.message : "" });
      return;
    }
    const name = metric.names[locale];
    const said =
      value === null
        ? t("targetRemoved", { name })
        : t("targetSaved", { name, value: format.metric(value, metric, "exact") });
    const undo = { label: t("undo"), onClick: () => void save(metric, before, value, true) };
    toast(said, undoing ? {} : { action: undo });
    void queries.invalidateQueries({ queryKey: ["targets", workspace] });
    router.refresh();
  }

  return (metric: Metric, value: number | null, before: number | null) => void save(metric, value, before);
}
