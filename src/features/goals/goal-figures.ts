/** The figures of a goal in words. */
"use client";
import type { GoalReading } from "#domain/goals/goal.ts";
import { type GoalKind, kindOf } from "#domain/goals/goal-pace.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { goalWords } from "./words.ts";

export function goalKind({ metric }: Pick<GoalReading, "metric">): GoalKind {
  const known = metric === null ? undefined : findMetric(metric);
  return known === undefined ? "sum" : kindOf(known);
}

/** Value, what is due and the target as text, and the sentence that says all three. */
export function useGoalFigures(): (
  goal: GoalReading,
) => Readonly<Record<"value" | "expected" | "target" | "label", string>> {
  const t = useWords(goalWords);
  const format = useFormat();
  return (goal) => {
    const { title, metric, value, expectedByNow, target } = goal;
    const known = metric === null ? undefined : findMetric(metric);
    const text = (figure: number | null) => (known === undefined ? "—" : format.metric(figure, known, "tile"));
    const said = { value: text(value), expected: text(expectedByNow), target: text(target) };
    return { ...said, label: t("barOf", { title, ...said }) };
  };
}

/** 2026-Q4 and 2026-11 as people say them. */
export function usePeriodText(): (period: string) => string {
  const t = useWords(goalWords);
  const format = useFormat();
  return (period) => {
    const [year = "", part = ""] = period.split("-");
    return part.startsWith("Q") ? t("quarter", { year, quarter: part.slice(1) }) : format.month(period);
  };
}
