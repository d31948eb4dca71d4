/** Days after a change, each hour paired with the same hour of the week before the change. */
import { hourMs, localClock, startOfLocalHour } from "#domain/base/local-time.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { type Metric, termSum } from "#domain/metrics/metric.ts";
import { hoursOfDay, hoursOfWeek, longestDays } from "./effect.ts";

/** Numerator and denominator; the denominator of a plain count is its days. */
export interface Tally {
  over: number;
  under: number;
}

export interface BeforeAfter {
  readonly before: Tally;
  readonly after: Tally;
}

/** Hour (epoch ms) → its sums; an hour that is not known is not there. */
export type Series = ReadonlyMap<number, Measures>;

interface Pair {
  /** Hours, epoch ms. */
  readonly before: number;
  readonly after: number;
}

/** The first whole hour after the change. */
export function firstHourAfter(changedMs: number, timezone: string): number {
  const start = startOfLocalHour(changedMs, timezone);
  return start === changedMs ? start : start + hourMs;
}

/** Whole days from the change until what is known ends, fourteen at most. */
export function daysAfter(changedMs: number, knownMs: number, timezone: string): number {
  const hours = Math.floor((knownMs - firstHourAfter(changedMs, timezone)) / hourMs);
  return Math.max(0, Math.min(longestDays, Math.floor(hours / hoursOfDay)));
}

/**
 * Pairs by day after the change, one to one: an hour of the week that comes twice after is held against its last two
 * before. On the workspace's clock, also where that was put forward or back in between.
 */
export function pairsByDay(changedMs: number, days: number, timezone: string): Pair[][] {
  const start = firstHourAfter(changedMs, timezone);
  const hours = days * hoursOfDay;
  const changedHour = startOfLocalHour(changedMs, timezone);
  const byDay: Pair[][] = Array.from({ length: days }, () => []);
  for (let hour = 0; hour < hours; hour++) {
    const after = start + hour * hourMs;
    const comesTwice = (hour % hoursOfWeek) + hoursOfWeek < hours;
    const before = weeksBefore(after, comesTwice ? 2 : 1, timezone);
    // The hour of the change is neither before nor after.
    if (before < changedHour || start === changedHour) byDay[Math.floor(hour / hoursOfDay)]?.push({ before, after });
  }
  return byDay;
}

function weeksBefore(atMs: number, weeks: number, timezone: string): number {
  const earlier = atMs - weeks * hoursOfWeek * hourMs;
  const ahead = (at: number) => localClock(at, timezone) - at;
  return earlier + ahead(atMs) - ahead(earlier);
}

/** A series summed over each day's pairs of which both hours are known. */
export function tallyDays(
  metric: Metric,
  series: Series,
  byDay: readonly (readonly Pair[])[],
  margin: number,
): BeforeAfter[] {
  return byDay.map((pairs) => {
    const day: BeforeAfter = { before: { over: 0, under: 0 }, after: { over: 0, under: 0 } };
    for (const pair of pairs) {
      const before = tallyOf(metric, series.get(pair.before), margin);
      const after = tallyOf(metric, series.get(pair.after), margin);
      if (before === null || after === null) continue;
      add(day.before, before);
      add(day.after, after);
    }
    return day;
  });
}

function tallyOf(metric: Metric, sums: Measures | undefined, margin: number): Tally | null {
  if (sums === undefined) return null;
  const over = termSum(metric.over, sums, margin);
  const under = metric.under === undefined ? 1 / hoursOfDay : termSum(metric.under, sums, margin);
  return over === null || under === null ? null : { over, under };
}

export function add(sum: Tally, { over, under }: Tally): void {
  sum.over += over;
  sum.under += under;
}
