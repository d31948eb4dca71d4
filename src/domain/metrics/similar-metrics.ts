/** Metrics that count some of the same things. */
import { dictionary } from "./dictionary.ts";
import type { Measure } from "./measure.ts";
import { type Metric, measuresOf } from "./metric.ts";

export interface SimilarMetric {
  readonly metric: Metric;
  /** What both count. */
  readonly shared: readonly Measure[];
  /** Shared measures among all that either counts, 0–1. */
  readonly likeness: number;
}

/** The most alike first; at most `most`. */
export function similarMetrics(metric: Metric, most = 8): SimilarMetric[] {
  const own = measuresOf([metric]);
  return dictionary
    .filter(({ id }) => id !== metric.id)
    .map((other) => {
      const theirs = measuresOf([other]);
      const shared = theirs.filter((measure) => own.includes(measure));
      return { metric: other, shared, likeness: shared.length / new Set([...own, ...theirs]).size };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}
