/**
 * Whether what a channel costs is probably worse than its target, conversions that are still to come taken into account:
 * a gamma posterior of its performance (1: on target) after k conversions where E were to be expected by now.
 */
import gammaCdf from "@stdlib/stats-base-dists-gamma-cdf";
import { hourMs } from "#domain/base/local-time.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import { knownBy, type LagCurve } from "./lag-curve.ts";
import type { ScopeHour } from "./verdict.ts";

/** How what comes is counted: a measure, or net revenue. */
export type By = Measure | "revenue";

/** Metrics that compare spend with what it brings, and how that is counted. */
export const likelyMetrics: ReadonlyMap<string, By> = new Map([
  ["cpa", "orders"],
  ["cac", "new_customers"],
  ["roas", "revenue"],
]);

export interface Evidence {
  /** What came, in conversions. */
  readonly came: number;
  /** What should have come by now, on target. */
  readonly expected: number;
}

/** Probability that performance is below this share of the target: Gamma(1 + k, rate 1 + E). */
export function probabilityBelow(share: number, { came, expected }: Evidence): number {
  return gammaCdf(share, 1 + came, 1 + expected);
}

export interface Limits {
  readonly badRatio: number;
  readonly clearRatio: number;
  readonly sure: number;
}

/** Bad: surely worse than the bad ratio allows. Good: more likely than not better than the clear ratio. */
export function badness(evidence: Evidence, { badRatio, clearRatio, sure }: Limits) {
  const probability = probabilityBelow(1 / badRatio, evidence);
  if (probability >= sure) return { outcome: "bad", probability } as const;
  const clear = probabilityBelow(1 / clearRatio, evidence) <= 0.5;
  return { outcome: clear ? "good" : "hold", probability } as const;
}

/** What an hour brought, in whole conversions or in minor units; null where that or its spend is not known. */
export function broughtIn({ sums }: ScopeHour, by: By): number | null {
  if (sums === null || (sums.spend ?? null) === null) return null;
  if (by !== "revenue") return sums[by] ?? null;
  return (sums.gross_revenue ?? null) === null ? null : (sums.gross_revenue ?? 0) - (sums.refunds ?? 0);
}

/**
 * Evidence of a window. Hours of which nothing is known count on neither side, so that an outage of the events is no
 * failure of the channel. `unit` is what one conversion brings in the terms of `by`, `costMinor` what it may cost.
 */
export function evidenceOf(
  hours: readonly ScopeHour[],
  { by, unit, costMinor, endMs, lag, hindsight }: EvidenceTerms,
): Evidence {
  let came = 0;
  let expected = 0;
  for (const hour of hours) {
    const brought = broughtIn(hour, by);
    if (brought === null) continue;
    const share = knownBy(lag, (endMs - hour.at) / hourMs - 1);
    expected += ((hour.sums?.spend ?? 0) / costMinor) * share;
    came += (brought / unit) * (hindsight ? share : 1);
  }
  return { came: Math.max(0, came), expected };
}

export interface EvidenceTerms {
  readonly by: By;
  readonly unit: number;
  readonly costMinor: number;
  readonly endMs: number;
  readonly lag: LagCurve;
  readonly hindsight: boolean;
}

/**
 * Minor units of revenue that tell as much as one conversion does: the mean order, times 1 + the squared variation of
 * orders (variance of a compound Poisson sum over its mean). The variation is estimated from hours, that is how far an
 * hour's revenue is from its orders' worth. Without an order: `orderMinor`, taken to vary as much as its mean.
 */
export function revenueUnit(hours: readonly ScopeHour[], orderMinor: number | null): number | null {
  let [orders, revenue] = [0, 0];
  for (const { sums } of hours) {
    orders += sums?.orders ?? 0;
    revenue += sums?.gross_revenue ?? 0;
  }
  if (orders < 1 || revenue <= 0) return orderMinor === null || orderMinor <= 0 ? null : 2 * orderMinor;
  const mean = revenue / orders;
  if (orders < leastOrders) return 2 * mean;
  let squares = 0;
  for (const { sums } of hours) squares += ((sums?.gross_revenue ?? 0) - (sums?.orders ?? 0) * mean) ** 2;
  return mean * (1 + squares / orders / mean ** 2);
}

/** Fewer orders than this do not show how they vary. */
const leastOrders = 20;
