/** The figures of the strip: each metric's value, its course, its comparison at equal hours and its target. */
import type { BoardAnswer, BoardRow } from "./board-question.ts";
import { kpiMetrics } from "./board-questions.ts";
import { type Bucket, bucketKey, elapsedShare } from "./board-range.ts";
import { type Compared, compareMetric, type Pair, targetByNow } from "./comparison.ts";
import { findMetric } from "./dictionary.ts";
import type { Metric } from "./metric.ts";

/** What the workspace aims at. */
export interface Target {
  readonly metric: string;
  /** Per day for sums, as it is for ratios. Money in major units, rates 0–1. */
  readonly value: number;
}

export interface KpiTarget {
  readonly kind: "target" | "plan";
  /** Due by now. */
  readonly due: number;
  /** value ÷ due */
  readonly share: number;
}

export interface KpiFigure {
  readonly metric: Metric;
  readonly value: number | null;
  readonly compared: Compared | null;
  /** One entry per bucket; null where unknown or still to come. */
  readonly course: readonly (number | null)[];
  readonly usual: readonly (number | null)[];
  readonly target: KpiTarget | null;
}

export interface KpiInput {
  readonly buckets: readonly Bucket[];
  readonly now: number;
  readonly days: number;
  readonly trend: BoardAnswer | undefined;
  /** The buckets and the answer compared with; null to compare with the benchmark. */
  readonly before: { readonly buckets: readonly Bucket[]; readonly answer: BoardAnswer | undefined } | null;
  readonly targets: readonly Target[];
}

function rowsIn(buckets: readonly Bucket[], answer: BoardAnswer | undefined): (BoardRow | undefined)[] {
  const found = new Map((answer?.rows ?? []).map((row) => [row.at === null ? "" : bucketKey(row.at), row]));
  return buckets.map(({ key }) => found.get(key));
}

/** Both sides bucket by bucket; the two ranges are matched by their order. */
function pairsOf(input: KpiInput, against: "benchmark" | "chosen"): Pair[] {
  const rows = rowsIn(input.buckets, input.trend);
  const chosen = against === "chosen" && input.before !== null ? input.before : null;
  const earlier = chosen === null ? null : rowsIn(chosen.buckets, chosen.answer);
  return input.buckets.map((bucket, i) => ({
    current: rows[i]?.values,
    base: earlier === null ? rows[i]?.benchmark : earlier[i]?.values,
    share: elapsedShare(bucket, input.now),
  }));
}

function targetOf(metric: Metric, value: number | null, input: KpiInput, usual: readonly Pair[]): KpiTarget | null {
  if (value === null) return null;
  if (metric.id === "spend") {
    const [plan = null, pace = null] = [input.trend?.total.values.plan, input.trend?.total.values.pace];
    return plan === null || pace === null ? null : { kind: "plan", due: plan, share: pace };
  }
  const target = input.targets.find((one) => one.metric === metric.id);
  const due = target === undefined ? 0 : targetByNow(metric, target.value, input.days, usual);
  return due <= 0 ? null : { kind: "target", due, share: value / due };
}

/** One figure per tile, in the strip's order. */
export function kpiFigures(input: KpiInput): KpiFigure[] {
  const usual = pairsOf(input, "benchmark");
  const chosen = pairsOf(input, "chosen");
  return kpiMetrics.flatMap((id) => {
    const metric = findMetric(id);
    if (metric === undefined) return [];
    const value = input.trend?.total.values[id] ?? null;
    return {
      metric,
      value,
      compared: compareMetric(metric, chosen),
      course: usual.map(({ current }, i) => (input.buckets[i]?.state === "past" ? (current?.[id] ?? null) : null)),
      usual: chosen.map(({ base }) => base?.[id] ?? null),
      target: targetOf(metric, value, input, usual),
    };
  });
}
