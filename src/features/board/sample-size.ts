/** How many events stand behind a cell: below a certain number, a distance from the benchmark is chance. */
import type { MetricValues } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { isMoney } from "#domain/metrics/measure.ts";
import { measuresOf } from "#domain/metrics/metric.ts";

/** Two sides of 10 % each: a distance that one cell in five would show by chance says nothing. */
const z = 1.28;

/** The rarest thing counted in a metric: clicks of a CTR, orders of a ROAS; null for what is exact, such as spend. */
function rarest(metricId: string, counted: MetricValues): number | null {
  const metric = findMetric(metricId);
  if (metric === undefined) return null;
  const measures = measuresOf([metric]);
  const counts = measures.filter((measure) => !isMoney(measure));
  if (counts.length === 0)
    return measures.some((measure) => measure === "gross_revenue") ? (counted.orders ?? 0) : null;
  return Math.min(...counts.map((measure) => counted[measure] ?? 0));
}

/** Whether an index this far from 100 may be chance: counts vary by their square root (Poisson). */
export function mayBeChance(metricId: string, index: number, counted: MetricValues, usual: MetricValues): boolean {
  const now = rarest(metricId, counted);
  if (now === null) return false;
  const events = Math.max(now, rarest(metricId, usual) ?? 0, 1);
  return Math.abs(index - 100) < (100 * z) / Math.sqrt(events);
}
