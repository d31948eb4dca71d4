/** ISO weeks of a workspace's calendar: Monday to Sunday, named by the year that their Thursday lies in. */
import { z } from "zod";
import { addDays, localDate, startOfLocalDay } from "#domain/base/local-time.ts";
import type { Span } from "#domain/metrics/span.ts";

/** 2026-W48; 53 only where the year has it. */
export const IsoWeek = z
  .string()
  .regex(/^20\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/, { error: "an ISO week, such as 2026-W48", abort: true })
  .refine((week) => weekOfDate(mondayOf(week)) === week, "that year has no such week");

const dayMs = 86_400_000;
const clockOf = (date: string) => Date.parse(`${date}T00:00:00Z`);
/** Days since Monday. */
const weekday = (date: string) => (new Date(clockOf(date)).getUTCDay() + 6) % 7;

export function weekOfDate(date: string): string {
  const thursday = addDays(date, 3 - weekday(date));
  const year = thursday.slice(0, 4);
  const number = Math.floor((clockOf(thursday) - clockOf(`${year}-01-01`)) / (7 * dayMs)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

export const weekOf = (atMs: number, timezone: string): string => weekOfDate(localDate(atMs, timezone));

/** The first day of a week. The fourth of January lies in the first one. */
export function mondayOf(week: string): string {
  const [year = "", number = ""] = week.split("-W");
  const fourth = `${year}-01-04`;
  return addDays(fourth, 7 * (Number(number) - 1) - weekday(fourth));
}

/** The week before or after: 2026-W53, 1 → 2027-W01. */
export const shiftWeek = (week: string, by: number): string => weekOfDate(addDays(mondayOf(week), 7 * by));

export function weekSpan(week: string, timezone: string): Span {
  const monday = mondayOf(week);
  return { fromMs: startOfLocalDay(monday, timezone), toMs: startOfLocalDay(addDays(monday, 7), timezone) };
}
