/** Where a result should stand by now, and whether it does. Sums grow with time; ratios move from their baseline to their target. */
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import { shiftDays } from "#domain/metrics/board-window.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import type { Span } from "#domain/metrics/span.ts";

/** `sum`: adds up over the period. `level`: a ratio, as it was over the last days. */
export type GoalKind = "sum" | "level";
export const goalDirections = ["up", "down"] as const;
export type GoalDirection = (typeof goalDirections)[number];

export const kindOf = ({ under }: Pick<Metric, "under">): GoalKind => (under === undefined ? "sum" : "level");

/** A level is counted over so many days: long enough for every day of the week. */
export const levelDays = 7;

/** The hours that the value is counted over as of an instant: whole ones that are past; null before the period has any. */
export function countedSpan(kind: GoalKind, period: Span, asOfMs: number, timezone: string): Span | null {
  const toMs = Math.min(startOfLocalHour(asOfMs, timezone), period.toMs);
  if (toMs - period.fromMs < hourMs) return null;
  if (kind === "sum") return { fromMs: period.fromMs, toMs };
  return { fromMs: Math.max(period.fromMs, shiftDays(toMs, -levelDays, timezone)), toMs };
}

export interface PaceFacts {
  readonly kind: GoalKind;
  readonly direction: GoalDirection;
  /** null: the target holds from the first day. Says nothing of a sum. */
  readonly baseline: number | null;
  readonly target: number;
  /** null: unknown. */
  readonly value: number | null;
  readonly period: Span;
  /** What the value was counted over. */
  readonly counted: Span | null;
}

export interface GoalPace {
  /** null: the period has not begun. */
  readonly expectedByNow: number | null;
  /** null: nobody can say. */
  readonly onTrack: boolean | null;
}

/**
 * A sum is due by the share of the period that has passed. A level is due on the straight line from baseline to target,
 * at the middle of the days that it is counted over; once the period is over, at the target itself.
 */
export function paceOf({ kind, direction, baseline, target, value, period, counted }: PaceFacts): GoalPace {
  if (counted === null) return { expectedByNow: null, onTrack: null };
  const start = kind === "sum" || baseline === null ? null : baseline;
  const over = counted.toMs >= period.toMs;
  const at = kind === "sum" || over ? counted.toMs : (counted.fromMs + counted.toMs) / 2;
  const share = (at - period.fromMs) / (period.toMs - period.fromMs);
  const level = start === null ? target : start + (target - start) * share;
  const expectedByNow = kind === "sum" ? target * share : level;
  if (value === null) return { expectedByNow, onTrack: null };
  const slack = Math.abs(expectedByNow) * 1e-9;
  const onTrack = direction === "up" ? value >= expectedByNow - slack : value <= expectedByNow + slack;
  return { expectedByNow, onTrack };
}

export interface GoalProgress {
  /** How much of the way is done, and how much should be, 0–1 and beyond; null where it cannot be said. */
  readonly done: number | null;
  readonly due: number | null;
}

/**
 * The way of a sum begins at nothing; that of a level at its baseline, or at nothing where it has none. Down to a target
 * from nowhere leads no way: nobody can say how much of it is done.
 */
export function progressOf(
  facts: Pick<PaceFacts, "kind" | "direction" | "baseline" | "target" | "value"> & Pick<GoalPace, "expectedByNow">,
): GoalProgress {
  const { kind, direction, baseline, target, value, expectedByNow } = facts;
  if (kind === "level" && direction === "down" && (baseline === null || baseline === target))
    return { done: null, due: null };
  const start = kind === "level" && baseline !== null && baseline !== target ? baseline : 0;
  const way = target - start;
  const part = (figure: number | null) => (figure === null || way === 0 ? null : (figure - start) / way);
  return { done: part(value), due: part(expectedByNow) };
}
