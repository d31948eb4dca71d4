/** A figure against what it is compared with, over the same hours on both sides: ratios of sums, never sums of ratios. */
import type { MetricValues } from "./board-question.ts";
import type { Measures } from "./measure.ts";
import { type Metric, measuresOf, metricValue } from "./metric.ts";

/** One bucket on both sides; `share` of the base counts (the part of the open hour that is over). */
export interface Pair {
  readonly current: MetricValues | undefined;
  readonly base: MetricValues | undefined;
  readonly share: number;
}

export interface Compared {
  readonly current: number;
  readonly base: number;
  /** current ÷ base − 1 */
  readonly delta: number;
  /** How many buckets had both sides. */
  readonly buckets: number;
}

function add(sums: Record<string, number>, measure: string, amount: number): void {
  sums[measure] = (sums[measure] ?? 0) + amount;
}

function needsMargin(metric: Metric): boolean {
  return [...metric.over, ...(metric.under ?? [])].some(({ times }) => typeof times === "string");
}

/**
 * A metric over the buckets in which every measure that it needs is known on both sides, so that a late source
 * or a missing benchmark leaves both sides alike. null when nothing is comparable or the base is zero.
 */
export function compareMetric(metric: Metric, pairs: readonly Pair[]): Compared | null {
  if (needsMargin(metric)) return null;
  const measures = measuresOf([metric]);
  const current: Record<string, number> = {};
  const base: Record<string, number> = {};
  let buckets = 0;
  for (const pair of pairs) {
    if (pair.share <= 0) continue;
    const both = measures.map((id) => [id, pair.current?.[id] ?? null, pair.base?.[id] ?? null] as const);
    if (both.some(([, now, then]) => now === null || then === null)) continue;
    buckets += 1;
    for (const [id, now, then] of both) {
      add(current, id, now ?? 0);
      add(base, id, (then ?? 0) * pair.share);
    }
  }
  return buckets === 0 ? null : ratio(metric, current, base, buckets);
}

function ratio(metric: Metric, current: Measures, base: Measures, buckets: number): Compared | null {
  const now = metricValue(metric, current, 0);
  const then = metricValue(metric, base, 0);
  if (now === null || then === null || then === 0) return null;
  return { current: now, base: then, delta: now / then - 1, buckets };
}

/** Better, worse or neither, by the metric's direction; a change that rounds to 0.0 % is neither. */
export function verdict(delta: number, direction: Metric["direction"]): "better" | "worse" | "same" {
  if (direction === "none" || Math.abs(delta) < 0.0005) return "same";
  return delta > 0 === (direction === "up") ? "better" : "worse";
}

/**
 * The part of a day's target that is due by now: by the benchmark's rhythm of the range where it is known,
 * else by the share of time. A ratio's target is due in full at any time.
 */
export function targetByNow(metric: Metric, perDay: number, days: number, pairs: readonly Pair[]): number {
  if (metric.under !== undefined) return perDay;
  const due = pairs.map((pair) => ({ weight: pair.base?.[metric.id] ?? null, share: pair.share }));
  const known = due.every(({ weight }) => weight !== null) && due.some(({ weight }) => (weight ?? 0) > 0);
  const weigh = (weight: number | null) => (known ? (weight ?? 0) : 1);
  const all = due.reduce((sum, { weight }) => sum + weigh(weight), 0);
  const over = due.reduce((sum, { weight, share }) => sum + weigh(weight) * share, 0);
  return all === 0 ? perDay * days : (perDay * days * over) / all;
}
