/** A budget's month in a time zone: as long as its clock makes it (672 to 745 hours). */
import { startOfLocalDay } from "#domain/base/local-time.ts";

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export const periodPattern = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** The month before or after: 2026-12, 1 → 2027-01. */
export function shiftMonth(period: string, months: number): string {
  const at = new Date(`${period}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/** First instant of the month, and of the next one. */
export function monthSpan(period: string, timezone: string): Span {
  return {
    fromMs: startOfLocalDay(`${period}-01`, timezone),
    toMs: startOfLocalDay(`${shiftMonth(period, 1)}-01`, timezone),
  };
}

/** The part of the span that has passed, 0–1. */
export function shareElapsed({ fromMs, toMs }: Span, atMs: number): number {
  return Math.min(Math.max(atMs - fromMs, 0), toMs - fromMs) / (toMs - fromMs);
}
