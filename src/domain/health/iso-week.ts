/** ISO weeks of a workspace's calendar: 2026-W47, from Monday to Monday on its clock. */
import { z } from "zod";
import { localDate } from "#domain/base/local-time.ts";
import type { Span } from "#domain/metrics/span.ts";
import { dayNumber, firstDayOf, periodOf, startOfPeriod } from "#domain/retention/local-period.ts";

const written = /^(\d{4})-W(\d{2})$/;
const thursday = 3;

/** The year of a week is that of its Thursday, and the week with 4 January is its first. */
export function weekText(period: number): string {
  const year = new Date((firstDayOf(period, "week") + thursday) * 86_400_000).getUTCFullYear();
  return `${year}-W${String(period - firstWeekOf(year) + 1).padStart(2, "0")}`;
}

const firstWeekOf = (year: number) => periodOf(dayNumber(`${year}-01-04`), "week");

/** Number of a week since 1970; null for a week that the year does not have. */
export function weekNumber(week: string): number | null {
  const [, year, nth] = written.exec(week) ?? [];
  if (year === undefined || nth === undefined) return null;
  const period = firstWeekOf(Number(year)) + Number(nth) - 1;
  return weekText(period) === week ? period : null;
}

/** Of 1970 to 2099, as every store holds. */
export const Week = z
  .string()
  .refine((week) => weekNumber(week) !== null && week >= "1970-W02" && week < "2100", "a week such as 2026-W47");

export const weekAt = (atMs: number, timezone: string): string =>
  weekText(periodOf(dayNumber(localDate(atMs, timezone)), "week"));

/** `by` weeks later; earlier below zero. */
export const shiftWeek = (week: string, by: number): string => weekText((weekNumber(week) ?? 0) + by);

export function weekSpan(week: string, timezone: string): Span {
  const period = weekNumber(week) ?? 0;
  return { fromMs: startOfPeriod(period, "week", timezone), toMs: startOfPeriod(period + 1, "week", timezone) };
}

/** So many weeks in order, the last of them `week`. */
export const weeksThrough = (week: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => shiftWeek(week, i - count + 1));
