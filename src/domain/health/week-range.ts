/** Weeks in a row, and the one that an instant lies in: the weeks themselves are those of the alignment. */
import { z } from "zod";
import { mondayOf, shiftWeek, weekOf, weekOfDate, weekSpan } from "#domain/alignment/iso-week.ts";

export { shiftWeek, weekOf as weekAt, weekSpan };

const written = /^20\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** What is not written as a week is never asked for its Monday. */
export const Week = z
  .string()
  .refine((week) => written.test(week) && weekOfDate(mondayOf(week)) === week, "a week, such as 2026-W47");

/** So many weeks in order, the last of them `week`. */
export const weeksThrough = (week: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => shiftWeek(week, i - count + 1));
