/** The times that a board's question asks about, in the workspace's time zone. */

import { addDays, hourMs, localClock, localHour, startOfLocalDay } from "#domain/base/local-time.ts";
import type { BoardQuestion, Grain } from "./board-question.ts";
import { type Span, spanOf } from "./span.ts";

export type { Span };

const dayMs = 86_400_000;
/** Bucket limits: what a person can read, and an engine should send. */
const longest: Readonly<Record<Grain, number>> = { hour: 100, day: 1_100, week: 3_700, month: 3_700, total: 3_700 };
/** How many earlier values the benchmark looks at. */
export const benchmarkDepth = 8;

/** The half-open span of the question, widened to whole hours of the local clock. Throws `invalid` when it is empty, backwards, or too long for its grain. */
export function windowOf(question: Pick<BoardQuestion, "from" | "to" | "grain">, timezone: string): Span {
  return spanOf(question, timezone, longest[question.grain]);
}

/** The instant whose local clock shows the same time of day, `days` later on the calendar. */
export function shiftDays(at: number, days: number, timezone: string): number {
  const clock = localClock(at, timezone);
  const target = new Date(clock + days * dayMs).toISOString().slice(0, 10);
  const hours = (((clock % dayMs) + dayMs) % dayMs) / hourMs;
  // A time that daylight saving skips is taken an hour later, as clocks do.
  return localHour(target, hours, timezone) ?? localHour(target, hours + 1, timezone) ?? at + days * dayMs;
}

/** The same window in each of the last eight weeks; whole multiples of its length when it is longer than a week. */
export function earlierWindows({ fromMs, toMs }: Span, timezone: string): Span[] {
  const weeks = Math.max(1, Math.ceil((toMs - fromMs) / (7 * dayMs)));
  return Array.from({ length: benchmarkDepth }, (_, i) => ({
    fromMs: shiftDays(fromMs, -7 * weeks * (i + 1), timezone),
    toMs: shiftDays(toMs, -7 * weeks * (i + 1), timezone),
  }));
}

/** Labels of the eight buckets that a bucket is compared with: the same hour of the week, weekday, week or month. */
export function earlierBuckets(label: string, grain: Grain, timezone: string): string[] {
  const steps = Array.from({ length: benchmarkDepth }, (_, i) => i + 1);
  if (grain === "hour") return steps.map((k) => String(shiftDays(Number(label) * 1000, -7 * k, timezone) / 1000));
  if (grain === "month") return steps.map((k) => monthBefore(label, k));
  return steps.map((k) => addDays(label, -7 * k));
}

function monthBefore(label: string, months: number): string {
  const at = new Date(`${label}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString().slice(0, 10);
}

/** First instant after which nothing of the bucket remains; `label` as in `earlierBuckets`. */
export function bucketSpan(label: string, grain: Grain, timezone: string): Span {
  if (grain === "hour") return { fromMs: Number(label) * 1000, toMs: Number(label) * 1000 + 3_600_000 };
  const next = grain === "month" ? monthBefore(label, -1) : addDays(label, grain === "week" ? 7 : 1);
  return { fromMs: startOfLocalDay(label, timezone), toMs: startOfLocalDay(next, timezone) };
}

/** How a bucket is written in an answer: an instant with the zone's offset, or a date. */
export function bucketText(label: string, grain: Grain, timezone: string): string {
  if (grain !== "hour") return label;
  const at = Number(label) * 1000;
  const local = localClock(at, timezone);
  const minutes = Math.round((local - at) / 60_000);
  const sign = minutes < 0 ? "-" : "+";
  const pad = (value: number) => String(value).padStart(2, "0");
  const offset = `${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  return `${new Date(local).toISOString().slice(0, 19)}${offset}`;
}
