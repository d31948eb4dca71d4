/** The five steps of the cohort table's colour: shares of the highest rate after the start. */
import type { Cohort, CohortTotal } from "#domain/retention/retention-question.ts";

export const heatTokens = ["0", "p1", "p2", "p3", "p4"] as const;
export type HeatToken = (typeof heatTokens)[number];

/** The highest rate after period 0 among cohorts that are not small; of everybody where all are. */
export function highestRate(cohorts: readonly Cohort[], total: CohortTotal): number {
  const sure = cohorts.filter(({ small }) => !small).flatMap(({ rates }) => rates.slice(1));
  const known = sure.some((rate) => rate !== null) ? sure : total.rates.slice(1);
  return Math.max(0, ...known.map((rate) => rate ?? 0));
}

/** The step of a rate; nothing is nothing, the highest and all above it are the last. */
export function heatTokenOf(rate: number, highest: number): HeatToken {
  if (highest <= 0 || rate <= 0) return "0";
  return heatTokens[Math.min(4, Math.ceil((rate / highest) * 4))] ?? "0";
}
