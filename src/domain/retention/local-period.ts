/** Days, weeks and months of the local calendar as whole numbers, so that "three periods later" is an addition. */
import { startOfLocalDay } from "#domain/base/local-time.ts";

export const cohortGrains = ["day", "week", "month"] as const;
export type CohortGrain = (typeof cohortGrains)[number];

const dayMs = 86_400_000;

/** Days since 1970-01-01 of a date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** YYYY-MM-DD of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The period that holds a day: weeks begin on Monday, months are counted from January 1970. */
export function periodOf(day: number, grain: CohortGrain): number {
  if (grain === "day") return day;
  // 1970-01-01 was a Thursday.
  if (grain === "week") return Math.floor((day + 3) / 7);
  const at = new Date(day * dayMs);
  return (at.getUTCFullYear() - 1970) * 12 + at.getUTCMonth();
}

/** The first day of a period. */
export function firstDayOf(period: number, grain: CohortGrain): number {
  if (grain === "day") return period;
  if (grain === "week") return period * 7 - 3;
  return Date.UTC(1970 + Math.floor(period / 12), ((period % 12) + 12) % 12, 1) / dayMs;
}

/** The instant at which a period begins on the zone's clock. */
export function startOfPeriod(period: number, grain: CohortGrain, timezone: string): number {
  return startOfLocalDay(dateOfDay(firstDayOf(period, grain)), timezone);
}

/** The instant at which a day begins on the zone's clock. */
export function startOfDayNumber(day: number, timezone: string): number {
  return startOfLocalDay(dateOfDay(day), timezone);
}
