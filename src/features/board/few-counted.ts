/** Whether a cell rests on enough to be judged: one order more or less must not turn red into green. */
import type { MetricValues } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";

/** With fewer than this, both now and usually, chance alone makes any index. */
export const enoughCounted = 3;

/** The metric that counts what happened behind a metric: the clicks of a CTR, the orders of a ROAS; null for plain money. */
export function countedBehind(metricId: string): string | null {
  const metric = findMetric(metricId);
  if (metric === undefined) return null;
  if (metric.unit === "count") return metricId;
  if (metric.unit === "ratio") return "orders";
  const terms = metric.unit === "rate" ? metric.over : metric.under;
  return terms?.[0]?.measure ?? null;
}

export function isFewCounted(metricId: string, now: MetricValues, usual: MetricValues | undefined): boolean {
  const id = countedBehind(metricId);
  const counts = id === null ? [] : [now[id] ?? null, usual?.[id] ?? null];
  const known = counts.filter((count) => count !== null);
  return known.length > 0 && known.every((count) => count < enoughCounted);
}
