/** Ranges as calendar dates of the workspace's zone, and the columns (hours, days, weeks, months) that they hold. */
import { localDate, startOfLocalDay } from "#domain/base/local-time.ts";
import type { Grain } from "./board-question.ts";
import type { BoardView } from "./board-view.ts";

/** Half-open calendar dates. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

export interface Bucket {
  /** Epoch milliseconds for an hour, a date for longer buckets: what a row's `at` is matched by. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly state: "past" | "open" | "ahead";
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** A calendar date so many days later; negative for earlier. */
export function shiftDate(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10);
}

/** Days in a half-open range. */
export function daysIn({ from, to }: DateRange): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar date of an instant in a time zone. */
export function dateIn(timezone: string, at: number): string {
  return localDate(at, timezone);
}

/** The instant at which a date begins in a time zone. */
export function startOfDate(timezone: string, date: string): number {
  return startOfLocalDay(date, timezone);
}

/** Monday of the date's week. */
function mondayOf(date: string): string {
  return shiftDate(date, -((((dayNumber(date) + 3) % 7) + 7) % 7));
}

function firstOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

function nextMonth(date: string): string {
  return firstOfMonth(shiftDate(firstOfMonth(date), 31));
}

/** The dates that a view asks for, given today's date in the workspace's zone. */
export function rangeOf(view: Pick<BoardView, "range" | "from" | "to">, today: string): DateRange {
  const tomorrow = shiftDate(today, 1);
  if (view.range === "custom" && view.from !== null && view.to !== null) return { from: view.from, to: view.to };
  if (view.range === "yesterday") return { from: shiftDate(today, -1), to: today };
  if (view.range === "7d") return { from: shiftDate(today, -6), to: tomorrow };
  if (view.range === "28d") return { from: shiftDate(today, -27), to: tomorrow };
  if (view.range === "week") return { from: mondayOf(today), to: shiftDate(mondayOf(today), 7) };
  if (view.range === "month") return { from: firstOfMonth(today), to: nextMonth(today) };
  return { from: today, to: tomorrow };
}

/** The range that a view is compared with: the one just before, or the same weekdays earlier. */
export function rangeBefore(range: DateRange, compare: "previous" | "weekday"): DateRange {
  const days = daysIn(range);
  const back = compare === "previous" ? days : Math.ceil(days / 7) * 7;
  return { from: shiftDate(range.from, -back), to: shiftDate(range.to, -back) };
}

/** Hours for one day, days up to two months, then weeks, then months. */
export function grainOf(range: DateRange): Exclude<Grain, "total"> {
  const days = daysIn(range);
  if (days <= 1) return "hour";
  if (days <= 62) return "day";
  return days <= 366 ? "week" : "month";
}

function stateAt(start: number, end: number, now: number): Bucket["state"] {
  if (end <= now) return "past";
  return start <= now ? "open" : "ahead";
}

/** Every column of the range in order; a day of a clock change has 23 or 25 hours. */
export function bucketsOf(range: DateRange, timezone: string, now: number): Bucket[] {
  const grain = grainOf(range);
  const buckets: Bucket[] = [];
  if (grain === "hour") {
    const last = startOfDate(timezone, range.to);
    for (let start = startOfDate(timezone, range.from); start < last; start += hourMs) {
      const end = Math.min(start + hourMs, last);
      buckets.push({ key: String(start), start, end, state: stateAt(start, end, now) });
    }
    return buckets;
  }
  const first = grain === "week" ? mondayOf(range.from) : grain === "month" ? firstOfMonth(range.from) : range.from;
  for (let date = first; date < range.to; ) {
    const next = grain === "month" ? nextMonth(date) : shiftDate(date, grain === "week" ? 7 : 1);
    const [start, end] = [startOfDate(timezone, date), startOfDate(timezone, next)];
    buckets.push({ key: date, start, end, state: stateAt(start, end, now) });
    date = next;
  }
  return buckets;
}

/** The key of the bucket that a row's `at` names. */
export function bucketKey(at: string): string {
  return at.includes("T") ? String(Date.parse(at)) : at;
}

/** The share of a bucket that is over: 1 for past, 0 for ahead. */
export function elapsedShare(bucket: Bucket, now: number): number {
  return Math.min(1, Math.max(0, (now - bucket.start) / (bucket.end - bucket.start)));
}
