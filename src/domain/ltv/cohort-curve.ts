/** What customers of a month have brought so far: cumulative net revenue by months since the first order. */
import { startOfLocalDay } from "#domain/base/local-time.ts";

/** Counted: customers who came in a cohort month, and what they brought in one month since. */
export interface CohortCount {
  readonly key: string;
  /** First day of the month of the first order, on the workspace's calendar. */
  readonly cohort: string;
  /** Months since, from 0. */
  readonly offset: number;
  /** Customers who came: counted at offset 0, 0 elsewhere. */
  readonly customers: number;
  /** Orders less refunds, minor units. */
  readonly net: number;
}

export interface Cohort {
  readonly cohort: string;
  readonly size: number;
  /** Net revenue by offset, minor units; as many as asked for, 0 where nothing came. */
  readonly monthly: readonly number[];
  /** How many of those months are over. */
  readonly monthsOver: number;
}

function addMonths(month: string, count: number): string {
  const at = new Date(`${month}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + count);
  return at.toISOString().slice(0, 10);
}

/** Months of a cohort that lie wholly before an instant; the one under way is not among them. */
export function monthsOver(cohort: string, asOfMs: number, timezone: string): number {
  let over = 0;
  while (startOfLocalDay(addMonths(cohort, over + 1), timezone) <= asOfMs) over++;
  return over;
}

/** Cohorts in order of time, of one key or of all together. */
export function cohortsOf(
  counts: readonly CohortCount[],
  { months, asOfMs, timezone }: { readonly months: number; readonly asOfMs: number; readonly timezone: string },
): Cohort[] {
  const found = new Map<string, { size: number; monthly: number[] }>();
  for (const { cohort, offset, customers, net } of counts) {
    const here = found.get(cohort) ?? { size: 0, monthly: Array.from({ length: months }, () => 0) };
    found.set(cohort, here);
    here.size += customers;
    if (offset < months) here.monthly[offset] = (here.monthly[offset] ?? 0) + net;
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cohort, { size, monthly }]) => ({
      cohort,
      size,
      monthly,
      monthsOver: Math.min(months, monthsOver(cohort, asOfMs, timezone)),
    }));
}

/** Running sums; null for months that are not over: unknown, not zero. */
export function cumulativeOf({ monthly, monthsOver: over }: Cohort): (number | null)[] {
  let sum = 0;
  return monthly.map((net, offset) => {
    sum += net;
    return offset < over ? sum : null;
  });
}

/**
 * Net revenue per customer by the end of each month, over cohorts of different age: each month's step is the mean of
 * the customers whose month is over. Of one cohort it is its own curve. null from the first month that is over for none.
 */
export function pooledCurve(cohorts: readonly Cohort[], months: number): (number | null)[] {
  let sum: number | null = 0;
  return Array.from({ length: months }, (_, offset) => {
    const known = cohorts.filter(({ monthsOver: over }) => offset < over);
    const size = known.reduce((people, cohort) => people + cohort.size, 0);
    const net = known.reduce((money, { monthly }) => money + (monthly[offset] ?? 0), 0);
    sum = sum === null || size === 0 ? null : sum + net / size;
    return sum;
  });
}
