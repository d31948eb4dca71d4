/** The verdict on CPA, CAC and ROAS: probably worse than the target, over the shortest window that holds enough spend. */
import { hourMs } from "#domain/base/local-time.ts";
import { isMoney } from "#domain/metrics/measure.ts";
import { type Metric, metricValue } from "#domain/metrics/metric.ts";
import { type By, badness, broughtIn, evidenceOf, likelyMetrics, revenueUnit } from "./badness.ts";
import type { Found } from "./found.ts";
import { measuresOf } from "./freshness.ts";
import type { Condition, RuleDefinition } from "./rule.ts";
import type { Given, ScopeHour } from "./verdict.ts";
import { hoursIn, summed } from "./window.ts";

type Likely = Extract<Condition, { kind: "probably" }>;

const windows = [48, 96, 168, 336] as const;
export const likelyLeast = windows[0];
export const likelyHours = windows[3];
/** Windows this long rest on few conversions, and are looked at as often: half the doubt is allowed. */
const longWindow = 168;
/** So many conversions must the spend of the window be good for, on target. */
const leastConversions = 10;

export function judgeLikely(definition: RuleDefinition, condition: Likely, given: Given, metric: Metric): Found {
  const by = likelyMetrics.get(metric.id);
  if (by === undefined) return { outcome: "error", reason: "this metric cannot be judged by probability" };
  const past = { fromMs: given.endMs - (definition.settleHours + likelyHours) * hourMs, toMs: given.endMs };
  const unit = by === "revenue" ? revenueUnit(hoursIn(given.hours, past), given.orderMinor ?? null) : 1;
  if (unit === null) return { outcome: "no_sample", reason: "nobody knows yet what an order is worth" };
  const costMinor = by === "revenue" ? unit / condition.target : condition.target * given.minor;
  const found = shortestWindow(definition, given, by, costMinor);
  if (found === null) return { outcome: "no_sample", reason: "too little was spent" };
  const { hours, ...window } = found;
  if (hours.some((hour) => !Number.isFinite((hour.sums?.spend ?? 0) + (broughtIn(hour, by) ?? 0))))
    return { outcome: "error", reason: "a sum is not a number" };
  const evidence = evidenceOf(hours, {
    by,
    unit,
    costMinor,
    endMs: given.endMs,
    lag: given.lag,
    hindsight: given.hindsight ?? false,
  });
  const sure = found.hours.length >= longWindow ? 1 - (1 - condition.sure) / 2 : condition.sure;
  const { outcome, probability } = badness(evidence, { ...condition, sure });
  const reference = by === "revenue" ? condition.target : condition.target * given.minor;
  return {
    ...window,
    value: metricValue(metric, summed(given.hours, window, measuresOf(definition)).sums, given.margin),
    reference,
    limit: by === "revenue" ? reference / condition.badRatio : reference * condition.badRatio,
    sample: evidence.came,
    probability,
    outcome,
    reason: `${round(evidence.came)} came where ${round(evidence.expected)} were to be expected`,
  };
}

const round = (amount: number) => Math.round(amount * 10) / 10;

interface Chosen {
  readonly fromMs: number;
  readonly toMs: number;
  readonly hours: readonly ScopeHour[];
}

/** null where even the longest holds too little. Windows shorter than the rule's own are not tried. */
function shortestWindow(definition: RuleDefinition, given: Given, by: By, costMinor: number): Chosen | null {
  const { windowHours, settleHours, sample } = definition;
  const toMs = given.endMs - settleHours * hourMs;
  const all = hoursIn(given.hours, { fromMs: toMs - likelyHours * hourMs, toMs });
  const least = sample === null ? 0 : sample.least * (isMoney(sample.measure) ? given.minor : 1);
  let [spend, counted, taken] = [0, 0, 0];
  for (const length of windows) {
    for (; taken < Math.min(length, all.length); taken++) {
      const hour = all[all.length - 1 - taken];
      // Spend of hours that prove nothing is no sample.
      if (hour === undefined || broughtIn(hour, by) === null) continue;
      spend += hour.sums?.spend ?? 0;
      if (sample !== null) counted += hour.sums?.[sample.measure] ?? 0;
    }
    if (length < windowHours || spend < leastConversions * costMinor || counted < least) continue;
    return { fromMs: toMs - length * hourMs, toMs, hours: all.slice(-length) };
  }
  return null;
}
