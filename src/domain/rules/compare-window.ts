/** A window's value against the usual, a figure, the window before, the plan, or the user's own condition. */
import { benchmarkOf } from "#domain/metrics/benchmark.ts";
import { isMoney, type Measure, type Measures, measures } from "#domain/metrics/measure.ts";
import { type Metric, metricValue } from "#domain/metrics/metric.ts";
import { type ExpressionName, type ExpressionValues, runExpression } from "./expression.ts";
import type { Found } from "./found.ts";
import { measuresOf } from "./freshness.ts";
import type { Condition, RuleDefinition } from "./rule.ts";
import type { Given } from "./verdict.ts";
import { earlierWeeks, summed, type Window } from "./window.ts";

type Compared = Extract<Condition, { kind: "benchmark" | "threshold" | "change" | "plan" }>;
type Own = Extract<Condition, { kind: "expression" }>;

/** Of a rate so much of the window must be known; a sum must be known whole. */
const leastKnown = 0.75;

export function compareWindow(definition: RuleDefinition, given: Given, metric: Metric, window: Window): Found {
  const { condition, sample } = definition;
  const needed = measuresOf(definition).filter((measure) => measure !== "plan");
  const enough = metric.under === undefined ? 1 : leastKnown;
  const sumsIn = (span: Window): Measures | null => {
    const { sums, known } = summed(given.hours, span, needed);
    return known < enough ? null : sums;
  };
  const counts = sumsIn(window);
  if (counts === null) return { outcome: "no_sample", reason: "hours of the window are not known" };
  const sums = { ...counts, plan: planOf(given, definition) };
  if (Object.values(sums).some((amount) => amount !== null && !Number.isFinite(amount)))
    return { outcome: "error", reason: "a sum is not a number" };
  const value = metricValue(metric, sums, given.margin);
  const counted = sample === null ? null : (sums[sample.measure] ?? 0);
  const least = sample === null ? 0 : sample.least * (isMoney(sample.measure) ? given.minor : 1);
  const seen = { value, sample: counted };
  if (counted !== null && counted < least)
    return isFew(definition, metric)
      ? { ...seen, outcome: "good", reason: "too few to be too many" }
      : { ...seen, outcome: "no_sample", reason: "too small a sample" };
  const valueIn = (span: Window) => {
    const of = sumsIn(span);
    return of === null ? null : metricValue(metric, of, given.margin);
  };
  const usual = () => benchmarkOf(earlierWeeks(window, given.timezone).map(valueIn));
  if (condition.kind === "expression")
    return { ...seen, ...ownCondition(condition, given, metric, sums, value, usual) };
  if (condition.kind === "present" || condition.kind === "probably")
    return { ...seen, outcome: "error", reason: "a metric is not judged this way" };
  if (value === null) return { ...seen, outcome: "no_sample", reason: "there is no value" };
  const reference = referenceOf(condition, definition, given, window, usual, valueIn);
  return { ...seen, ...compared(condition, value, reference, metric.unit === "money" ? given.minor : 1) };
}

/** Where a count itself is the sample, and too many of it would be bad, few of it are good. */
function isFew({ condition, sample }: RuleDefinition, { over, under }: Metric): boolean {
  const tooMany = "side" in condition && (condition.side === "above" || condition.side === "up");
  return tooMany && under === undefined && over.length === 1 && over[0]?.measure === sample?.measure;
}

function referenceOf(
  condition: Compared,
  definition: RuleDefinition,
  given: Given,
  window: Window,
  usual: () => number | null,
  valueIn: (span: Window) => number | null,
): number | null {
  if (condition.kind === "benchmark") return usual();
  if (condition.kind === "threshold") return null;
  const length = window.toMs - window.fromMs;
  if (condition.kind === "change") return valueIn({ fromMs: window.fromMs - length, toMs: window.fromMs });
  return planOf(given, definition);
}

/** The plan for the rule's window, or for one of its hours. */
function planOf({ planMinor }: Given, { over, windowHours }: RuleDefinition): number | null {
  return planMinor === null ? null : planMinor / (over === "each" ? windowHours : 1);
}

/** At the limit is bad. Figures that differ by less than what a division loses are the same. */
const reaches = (value: number, limit: number) =>
  value >= limit || limit - value <= 1e-12 * Math.max(Math.abs(value), Math.abs(limit));

/** From the limit towards what is usual, as far as `clear` says, it is neither bad nor good. */
export function compared(condition: Compared, value: number, reference: number | null, minor: number): Found {
  const up = condition.side === "above" || condition.side === "up" ? 1 : -1;
  let limit: number;
  let clearAt: number;
  if (condition.kind === "threshold") {
    limit = Number((condition.value * minor).toPrecision(15));
    clearAt = limit - up * condition.clear * Math.abs(limit);
  } else {
    if (reference === null) return { outcome: "no_sample", reason: "there is nothing to compare with" };
    if (reference === 0 && up === -1)
      return { reference, outcome: "no_sample", reason: "usually there is nothing either" };
    limit = reference + up * condition.share * Math.abs(reference);
    clearAt = limit + condition.clear * (reference - limit);
  }
  const figures = { reference, limit };
  // Where nothing is usual, nothing is not too much.
  const bad = reaches(up * value, up * limit) && !(limit === 0 && value === 0 && reference === 0);
  if (bad) return { ...figures, outcome: "bad", reason: up === 1 ? "at or above the limit" : "at or below the limit" };
  if (condition.clear === 0 || reaches(up * clearAt, up * value))
    return { ...figures, outcome: "good", reason: "within the limit" };
  return { ...figures, outcome: "hold", reason: "not yet clear of the limit" };
}

function ownCondition(
  { bad, clear }: Own,
  { minor, target = null }: Given,
  metric: Metric,
  sums: Measures,
  value: number | null,
  usual: () => number | null,
): Found {
  const major = (amount: number | null) => (amount === null || metric.unit !== "money" ? amount : amount / minor);
  const reference = usual();
  const counted = measures.map((name): [ExpressionName, number | null] => [name, inMajor(name, sums, minor)]);
  const values: ExpressionValues = {
    ...Object.fromEntries(counted),
    value: major(value),
    usual: major(reference),
    target,
  };
  const isBad = runExpression(bad, values);
  if (isBad === "error") return { reference, outcome: "error", reason: "the condition yields no answer" };
  if (isBad === "unknown") return { reference, outcome: "no_sample", reason: "a figure of the condition is not known" };
  if (isBad) return { reference, outcome: "bad", reason: "the condition holds" };
  const isClear = clear.trim() === "" ? true : runExpression(clear, values);
  if (isClear === "error") return { reference, outcome: "error", reason: "the condition to clear yields no answer" };
  if (isClear === "unknown")
    return { reference, outcome: "no_sample", reason: "a figure of the condition to clear is not known" };
  return isClear
    ? { reference, outcome: "good", reason: "the condition does not hold" }
    : { reference, outcome: "hold", reason: "not yet clear" };
}

const inMajor = (name: Measure, sums: Measures, minor: number) => {
  const amount = sums[name] ?? null;
  return amount === null || !isMoney(name) ? amount : amount / minor;
};
