/** Weeks in a row, and the one that an instant lies in: the weeks themselves are those of the alignment. */
import { z } from "zod";
import { mondayOf, shiftWeek, weekOf, weekOfDate, weekSpan } from "#domain/alignment/iso-week.ts";
import { addDays, hourMs, localClock, localDate, localHour } from "#domain/base/local-time.ts";
import type { Span } from "#domain/metrics/span.ts";

export { shiftWeek, weekOf as weekAt, weekSpan };

const written = /^20\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** What is not written as a week is never asked for its Monday. */
export const Week = z
  .string()
  .refine((week) => written.test(week) && weekOfDate(mondayOf(week)) === week, "a week, such as 2026-W47");

/** The same stretch of the week before on the zone's clock: also where the clock was changed in between. */
export function weekBefore({ fromMs, toMs }: Span, timezone: string): Span {
  const earlier = (at: number) => {
    const clock = localClock(at, timezone);
    const date = addDays(localDate(at, timezone), -7);
    const past = clock - Date.parse(`${localDate(at, timezone)}T00:00:00Z`);
    const [hour, rest] = [Math.floor(past / hourMs), past % hourMs];
    // An hour that the clock skips begins where it ends.
    return (localHour(date, hour, timezone) ?? localHour(date, hour + 1, timezone) ?? at - 7 * 24 * hourMs) + rest;
  };
  return { fromMs: earlier(fromMs), toMs: earlier(toMs) };
}

/** So many weeks in order, the last of them `week`. */
export const weeksThrough = (week: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => shiftWeek(week, i - count + 1));
