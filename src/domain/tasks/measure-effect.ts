/** From the hours of a changed object and of untouched ones to a verdict: helped, no evidence, hurt, or too early. */
import type { Metric } from "#domain/metrics/metric.ts";
import { type Effect, type EffectDimension, fewestDays, longestDays } from "./effect.ts";
import { type BeforeAfter, daysAfter, firstHourAfter, pairsByDay, type Series, tallyDays } from "./effect-days.ts";
import { hasDenominator, isSampled } from "./effect-sample.ts";
import {
  type Estimate,
  effectInterval,
  estimateEffect,
  movement,
  type Observed,
  sumDays,
  type Trend,
} from "./estimate-effect.ts";

export interface EffectGiven {
  readonly metric: Metric;
  readonly dimension: EffectDimension;
  readonly key: string;
  readonly changedMs: number;
  /** Through when hours are known, epoch ms. */
  readonly knownMs: number;
  readonly nowMs: number;
  readonly timezone: string;
  readonly margin: number;
  readonly treated: Series;
  /** Of objects that nobody touched meanwhile. */
  readonly controls: readonly Series[];
  readonly seed: number;
}

export function measureEffect(given: EffectGiven): Effect {
  const { metric, changedMs, knownMs, timezone, margin } = given;
  const days = daysAfter(changedMs, knownMs, timezone);
  const byDay = pairsByDay(changedMs, days, timezone);
  const own = tallyDays(metric, given.treated, byDay, margin);
  // A day of which nothing is known is no day.
  const known = own.flatMap(({ before, after }, day) => (before.under === 0 && after.under === 0 ? [] : [day]));
  const of = (all: readonly BeforeAfter[]) => known.flatMap((day) => all[day] ?? []);
  const controls = given.controls
    .map((series) => of(tallyDays(metric, series, byDay, margin)))
    .filter((one) => isSampled(metric, sumDays(one)));
  const observed = { treated: of(own), controls };
  const about = aboutOf(given, days, controls.length);
  const lacks = lackOf(metric, observed, about.final);
  const trend = trendOf(metric, observed);
  const estimate = lacks === "gone" || lacks === "no_before" ? null : estimateEffect(observed, trend);
  if (lacks !== null || estimate === null) return undecided(about, lacks ?? "sample", estimate, observed);
  const interval = effectInterval(observed, trend, given.seed);
  if (interval === null) return undecided(about, "sample", estimate, observed);
  return { ...about, ...estimate, ...interval, reason: null, verdict: verdictOf(metric, interval) };
}

type About = Omit<Effect, "verdict" | "reason" | "before" | "after" | "expected" | "effect" | "low" | "high">;

function aboutOf(given: EffectGiven, days: number, controls: number): About {
  const { metric, dimension, key, changedMs, nowMs, timezone } = given;
  return {
    metric: metric.id,
    dimension,
    key,
    method: controls > 0 ? "against_others" : "before_after",
    days,
    controls,
    changedMs,
    measuredMs: nowMs,
    // Two days of grace for figures that come late; then it is measured with what there is.
    final: days >= longestDays || nowMs >= firstHourAfter(changedMs, timezone) + (longestDays + 2) * dayMs,
  };
}

const dayMs = 86_400_000;

function lackOf(metric: Metric, { treated }: Observed, final: boolean): Effect["reason"] {
  if (treated.length === 0) return "days";
  const { before, after } = sumDays(treated);
  if (treated.length < fewestDays && !final) return "days";
  if (hasDenominator(metric) && before.under === 0) return "no_before";
  if (hasDenominator(metric) && after.under === 0) return "gone";
  return isSampled(metric, { before, after }) ? null : "sample";
}

/** While days are still to come, what is missing may come with them; a page without a visit is gone all the same. */
function undecided(about: About, reason: Effect["reason"], estimate: Estimate | null, { treated }: Observed): Effect {
  const { before, after } = sumDays(treated);
  const ratio = (over: number, under: number) => (under === 0 ? null : over / under);
  const waits = !about.final && (reason === "days" || reason === "sample");
  return {
    ...about,
    before: ratio(before.over, before.under),
    after: ratio(after.over, after.under),
    expected: estimate?.expected ?? null,
    effect: null,
    low: null,
    high: null,
    reason,
    verdict: waits ? "too_early" : "no_evidence",
  };
}

function trendOf(metric: Metric, { treated, controls }: Observed): Trend {
  const { was, became } = movement(controls.map(sumDays));
  const canBeNegative = metric.over.some(
    ({ measure, times }) => measure === "spend" && typeof times === "number" && times < 0,
  );
  return !canBeNegative && sumDays(treated).before.over > 0 && was > 0 && became > 0 ? "share" : "difference";
}

function verdictOf({ direction }: Metric, { low, high }: { readonly low: number; readonly high: number }) {
  if (direction === "none" || (low <= 0 && high >= 0)) return "no_evidence";
  return low > 0 === (direction === "up") ? "helped" : "hurt";
}
