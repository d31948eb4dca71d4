/** What must have been counted before and after, so that a difference says anything. */
import { isMoney } from "#domain/metrics/measure.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import type { Tally } from "./effect-days.ts";

/** Of the denominator, both before and after: visits, clicks, impressions. */
const leastUnder = 200;
/** Of a numerator that counts something, before and after together. */
const leastOver = 20;

export const hasDenominator = (metric: Metric) => metric.under !== undefined;

/** Amounts of money are not a number of cases: there it is enough that there are some, and the days say how sure. */
export function isSampled(
  metric: Metric,
  { before, after }: { readonly before: Tally; readonly after: Tally },
): boolean {
  if (before.under === 0 || after.under === 0) return false;
  const under = metric.under ?? [];
  if (under.length > 0) {
    const isCount = under.every(({ measure }) => !isMoney(measure));
    return !isCount || Math.min(before.under, after.under) >= leastUnderOf(metric);
  }
  const isCount = metric.over.every(({ measure }) => !isMoney(measure));
  return isCount ? before.over + after.over >= leastOver : before.over > 0 || after.over > 0;
}

/** Of orders and other results fewer are enough than of visits. */
function leastUnderOf({ under = [] }: Metric): number {
  const results = ["orders", "new_customers", "leads", "sign_ups"];
  return under.some(({ measure }) => results.includes(measure)) ? leastOver : leastUnder;
}
