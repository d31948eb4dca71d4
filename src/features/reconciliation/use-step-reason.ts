/** Why a step is there, in the reader's language, with the names and figures of this gap. */
"use client";
import type { ReconcileAnswer, Step } from "#domain/reconciliation/reconcile-question.ts";
import { stepSentence } from "#domain/reconciliation/step-sentence.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useGapText } from "./use-gap-text.ts";
import { reconcileWords } from "./words.ts";

export function useStepReason({ a, b, unit }: ReconcileAnswer): (step: Step) => string {
  const t = useWords(reconcileWords);
  const format = useFormat();
  const text = useGapText(unit);
  const { locale } = useLocaleSettings();
  const names = { a: a.name || t("anonymous"), b: b.name || t("anonymous") };
  const people = a.measure === "people" && b.measure === "people";
  return (step) => {
    const behind = { count: step.rows, shown: format.count(step.rows), people };
    return stepSentence(step, { ...names, size: text.size(step.delta), behind }, locale);
  };
}
