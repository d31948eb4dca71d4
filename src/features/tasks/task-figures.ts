/** The figures that a task was filed by, in words: "0.41% against 0.64% usual". */
"use client";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { effectHeadline } from "#domain/tasks/effect-text.ts";
import type { Evidence } from "#domain/tasks/evidence.ts";
import type { Task } from "#domain/tasks/task.ts";
import { unknown } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { taskDetailWords } from "./words-detail.ts";

type Figure = number | null;

export function useTaskFigures() {
  const t = useWords(taskDetailWords);
  const format = useFormat();
  const { locale, currency } = useLocaleSettings();
  const value = (metric: string | null, figure: Figure): string => {
    const known = metric === null ? undefined : findMetric(metric);
    return known === undefined || figure === null ? unknown : format.metric(figure, known, "tile");
  };
  const reference = (evidence: Evidence): string =>
    evidence.reference === null
      ? ""
      : t(`reference_${evidence.against}`, { value: value(evidence.metric, evidence.reference) });
  const line = (task: Task): string => {
    const effect = Effect.safeParse(task.effect).data;
    if (effect !== undefined) return effectHeadline(effect, { locale, currency });
    const { evidence } = task;
    if (evidence === null || evidence.value === null) return "";
    return [value(evidence.metric, evidence.value), reference(evidence)].filter(Boolean).join(" · ");
  };
  return { value, reference, line };
}
