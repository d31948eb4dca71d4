/** People active per day, week and month, from how long each active day of a person is before the next one. */
import type { ActiveDay, ActiveFigures } from "./lifecycle-question.ts";
import { periodDays } from "./lifecycle-question.ts";
import { dateOfDay } from "./local-period.ts";

/** So many people were active on a day and then not for `gap` − 1 days; a gap of 30 stands for 30 and more. */
export interface ActiveGap {
  readonly day: number;
  readonly gap: number;
  readonly people: number;
}

/** How many were active in the `days` days that end with a day. */
export type ActiveCount = (day: number, days: number) => number;

/**
 * Whoever was active within the window has exactly one last active day in it: the one whose gap reaches beyond the
 * window's end. Counting those days counts each person once.
 */
export function activeCount(gaps: readonly ActiveGap[]): ActiveCount {
  const beyond = new Map<number, number[]>();
  for (const { day, gap, people } of gaps) {
    const perGap = beyond.get(day) ?? Array.from({ length: periodDays + 1 }, () => 0);
    beyond.set(day, perGap);
    // From "gap is g" to "gap is more than g − 1": the index is the age at which the day is still somebody's last.
    for (let age = 0; age < Math.min(gap, periodDays); age++) perGap[age] = (perGap[age] ?? 0) + people;
  }
  return (day, days) => {
    let sum = 0;
    for (let age = 0; age < days; age++) sum += beyond.get(day - age)?.[age] ?? 0;
    return sum;
  };
}

const ratio = (over: number | null, under: number) => (over === null || under === 0 ? null : over / under);

/** One row per day, from `firstDay` to the day before `endDay`. */
export function activeDays(count: ActiveCount, firstDay: number, endDay: number): ActiveDay[] {
  return Array.from({ length: Math.max(0, endDay - firstDay) }, (_, i) => {
    const day = firstDay + i;
    const [dau, wau, mau] = [count(day, 1), count(day, 7), count(day, periodDays)];
    return { date: dateOfDay(day), dau, wau, mau, stickiness: ratio(dau, mau) };
  });
}

/** The figures of the period that ends with a day. */
export function activeFigures(count: ActiveCount, day: number): ActiveFigures {
  let sum = 0;
  for (let age = 0; age < periodDays; age++) sum += count(day - age, 1);
  const mau = count(day, periodDays);
  const dau = mau === 0 ? null : sum / periodDays;
  return { dau, wau: count(day, 7), mau, stickiness: ratio(dau, mau) };
}
