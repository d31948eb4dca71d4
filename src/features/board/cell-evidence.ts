/** What a cell of the map rests on: the two sums that its value divides, or the sums behind a plain one. */
import type { MetricValues } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Term } from "#domain/metrics/metric.ts";

export interface Counted {
  readonly metric: string;
  readonly value: number;
}

export interface Evidence {
  readonly over: Counted | null;
  readonly under: Counted | null;
}

function sum(terms: readonly Term[], counted: MetricValues): number | null {
  let total = 0;
  for (const { measure, times = 1 } of terms) {
    const amount = counted[measure] ?? null;
    if (amount === null || typeof times === "string") return null;
    total += amount * times;
  }
  return total;
}

/** The name under which terms are shown: a single measure's, or net revenue for orders less refunds. */
function nameOf(terms: readonly Term[]): string {
  return terms.length === 1 ? (terms[0]?.measure ?? "") : "net_revenue";
}

/** Numerator and denominator of a ratio; both null for a plain sum, whose value already says it. */
export function evidenceOf(metricId: string, counted: MetricValues): Evidence {
  const metric = findMetric(metricId);
  if (metric?.under === undefined) return { over: null, under: null };
  const [over, under] = [sum(metric.over, counted), sum(metric.under, counted)];
  return {
    over: over === null ? null : { metric: nameOf(metric.over), value: over },
    under: under === null ? null : { metric: nameOf(metric.under), value: under },
  };
}
