/** A metric: a row of the dictionary, and the one way to turn measures into its value. */
import type { Words } from "#domain/base/locale.ts";
import type { Measure, Measures } from "./measure.ts";

/** `margin` stands for the workspace's contribution margin, `-margin` for its negative. */
export interface Term {
  readonly measure: Measure;
  readonly times?: number | "margin" | "-margin";
}

function factor(times: Term["times"], margin: number): number {
  if (times === "margin") return margin;
  return times === "-margin" ? -margin : (times ?? 1);
}

export interface Metric {
  readonly id: string;
  readonly version: number;
  readonly names: Words;
  readonly unit: "money" | "count" | "rate" | "ratio";
  /** Which way is better; `none` for volumes that are neither good nor bad. */
  readonly direction: "up" | "down" | "none";
  readonly over: readonly Term[];
  /** Absent for a plain sum. */
  readonly under?: readonly Term[];
  readonly formula: Words;
  readonly population: Words;
  readonly timeBasis: Words;
  readonly owner: "promotion" | "operations" | "shared";
  /** False where the figures of parts do not add up to the whole (people seen twice). */
  readonly additive: boolean;
}

/** The sum of the terms; null when any measure in it is unknown. */
export function termSum(terms: readonly Term[], counted: Measures, margin: number): number | null {
  let sum = 0;
  for (const { measure, times } of terms) {
    const amount = counted[measure];
    if (amount === null || amount === undefined) return null;
    sum += amount * factor(times, margin);
  }
  return sum;
}

/**
 * The value of a metric over one group: a ratio of sums, money in minor units, rates 0–1.
 * null when a measure is unknown, or when the denominator is zero.
 */
export function metricValue(metric: Metric, counted: Measures, margin: number): number | null {
  const over = termSum(metric.over, counted, margin);
  if (metric.under === undefined || over === null) return over;
  const under = termSum(metric.under, counted, margin);
  return under === null || under === 0 ? null : over / under;
}

/** The measures that a set of metrics needs. */
export function measuresOf(metrics: readonly Metric[]): Measure[] {
  const needed = metrics.flatMap((m) => [...m.over, ...(m.under ?? [])].map((term) => term.measure));
  return [...new Set(needed)];
}
