/** Windows over a scope's hours: cutting one out, adding it up, and the same hours of the weeks before. */
import { hourMs, localClock } from "#domain/base/local-time.ts";
import type { Measure, Measures } from "#domain/metrics/measure.ts";
import type { ScopeHour } from "./verdict.ts";

const weekMs = 168 * hourMs;
export const benchmarkWeeks = 4;

export interface Window {
  /** Epoch ms, half-open. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** The hours of a window; fewer where the series does not reach that far. */
export function hoursIn(hours: readonly ScopeHour[], { fromMs, toMs }: Window): readonly ScopeHour[] {
  const first = hours[0]?.at;
  if (first === undefined) return [];
  const start = Math.max(0, Math.round((fromMs - first) / hourMs));
  return hours.slice(start, Math.max(start, Math.round((toMs - first) / hourMs)));
}

export interface Summed {
  readonly sums: Measures;
  /** The share of the window's hours of which everything that was asked for is known. */
  readonly known: number;
}

const isKnown = (sums: Measures, measures: readonly Measure[]) =>
  measures.every((measure) => sums[measure] !== null && sums[measure] !== undefined);

/** Hours of which one measure is not known are left out whole: a ratio of their rest would be nobody's. */
export function summed(hours: readonly ScopeHour[], window: Window, measures: readonly Measure[]): Summed {
  const sums: Partial<Record<Measure, number>> = {};
  let known = 0;
  for (const hour of hoursIn(hours, window)) {
    if (hour.sums === null || !isKnown(hour.sums, measures)) continue;
    known += 1;
    for (const measure of measures) sums[measure] = (sums[measure] ?? 0) + (hour.sums[measure] ?? 0);
  }
  return { sums, known: known / Math.max(1, Math.round((window.toMs - window.fromMs) / hourMs)) };
}

/** The same local hours so many weeks before: daylight saving moves them. */
function weeksBefore({ fromMs, toMs }: Window, weeks: number, timezone: string): Window {
  const plain = fromMs - weeks * weekMs;
  const moved = plain + (localClock(fromMs, timezone) - fromMs) - (localClock(plain, timezone) - plain);
  return { fromMs: moved, toMs: moved + toMs - fromMs };
}

/** The last week first. */
export function earlierWeeks(window: Window, timezone: string): Window[] {
  return Array.from({ length: benchmarkWeeks }, (_, i) => weeksBefore(window, i + 1, timezone));
}
