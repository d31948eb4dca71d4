/** Silences: whom they are about, and when they hold. Alerts go on under them; nobody is told, and nothing is done. */
import { localClock } from "#domain/base/local-time.ts";
import type { Severity } from "./rule.ts";

export interface AlertSubject {
  readonly ruleId: number | null;
  readonly severity: Severity;
  readonly scopeKind: string;
  readonly scopeKey: string;
}

/** All that are given must match. */
export type SilenceMatcher = {
  readonly [K in keyof AlertSubject]?: NonNullable<AlertSubject[K]> | undefined;
};

/** Minutes of the day on the workspace's clock; days from Monday, 1, to Sunday, 7. `to` at or before `from` runs past midnight. */
export interface WeeklyMute {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface Silence {
  readonly matcher: SilenceMatcher;
  /** Epoch ms, half-open. */
  readonly startsMs: number;
  readonly endsMs: number;
  /** Within the stretch only these hours of the week; null: all of it. */
  readonly weekly: readonly WeeklyMute[] | null;
}

const fields = ["ruleId", "severity", "scopeKind", "scopeKey"] as const;

/** A silence that names nothing matches nothing. */
export function matches(matcher: SilenceMatcher, subject: AlertSubject): boolean {
  const named = fields.filter((field) => matcher[field] !== undefined);
  return named.length > 0 && named.every((field) => matcher[field] === subject[field]);
}

const dayMinutes = 1_440;

export function isMuted(weekly: readonly WeeklyMute[], atMs: number, timezone: string): boolean {
  const clock = localClock(atMs, timezone);
  const minute = Math.floor(clock / 60_000) % dayMinutes;
  const day = new Date(clock).getUTCDay() || 7;
  const dayBefore = day === 1 ? 7 : day - 1;
  return weekly.some(({ days, from, to }) => {
    if (from < to) return days.includes(day) && minute >= from && minute < to;
    return (days.includes(day) && minute >= from) || (days.includes(dayBefore) && minute < to);
  });
}

export function holds({ startsMs, endsMs, weekly }: Silence, atMs: number, timezone: string): boolean {
  return atMs >= startsMs && atMs < endsMs && (weekly === null || isMuted(weekly, atMs, timezone));
}

/** The silence that keeps an alert quiet at an instant; null where it may speak. */
export function silencedBy<S extends Silence>(
  subject: AlertSubject,
  silences: readonly S[],
  atMs: number,
  timezone: string,
): S | null {
  return silences.find((one) => matches(one.matcher, subject) && holds(one, atMs, timezone)) ?? null;
}
