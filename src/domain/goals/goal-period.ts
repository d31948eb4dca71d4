/** The period of a goal: a month or a quarter of the workspace's calendar. */
import { z } from "zod";
import { localDate, startOfLocalDay } from "#domain/base/local-time.ts";
import { shiftMonth } from "#domain/budgets/month.ts";
import type { Span } from "#domain/metrics/span.ts";

const pattern = /^20\d{2}-(Q[1-4]|0[1-9]|1[0-2])$/;

/** 2026-11, or 2026-Q4. */
export const GoalPeriod = z.string().regex(pattern, "a month (2026-11) or a quarter (2026-Q4)");

export interface PeriodDates {
  /** Dates, half-open. */
  readonly from: string;
  readonly to: string;
}

export function periodDates(period: string): PeriodDates {
  const [year = "", part = ""] = period.split("-");
  const quarter = part.startsWith("Q");
  const month = quarter ? String(Number(part.slice(1)) * 3 - 2).padStart(2, "0") : part;
  const first = `${year}-${month}`;
  return { from: `${first}-01`, to: `${shiftMonth(first, quarter ? 3 : 1)}-01` };
}

export function periodSpan(period: string, timezone: string): Span {
  const { from, to } = periodDates(period);
  return { fromMs: startOfLocalDay(from, timezone), toMs: startOfLocalDay(to, timezone) };
}

/** The quarter that an instant lies in: 2026-Q4. */
export function quarterOf(atMs: number, timezone: string): string {
  const date = localDate(atMs, timezone);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The quarter before or after: 2026-Q4, 1 → 2027-Q1. */
export function shiftQuarter(quarter: string, by: number): string {
  const month = shiftMonth(periodDates(quarter).from.slice(0, 7), 3 * by);
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
