/**
 * The plan of a time: a month's budget spread evenly over the month's hours.
 * Every amount is the difference of two rounded running totals, so that the plans of neighbouring
 * hours add up to the month's budget exactly.
 */
import { monthSpan, type Span, shareElapsed } from "./month.ts";

export interface BudgetRow {
  /** YYYY-MM */
  readonly period: string;
  readonly channelKey: string;
  /** "" for the channel's own plan */
  readonly campaignKey: string;
  /** In the workspace's currency. */
  readonly amountMinor: number;
}

/** What should have been spent of a month's budget by an instant, in minor units. */
export function planToDate(amountMinor: number, period: string, timezone: string, atMs: number): number {
  return runningPlan(amountMinor, monthSpan(period, timezone), atMs);
}

/** Half away from zero would differ below zero; budgets are never negative. */
function runningPlan(amountMinor: number, span: Span, atMs: number): number {
  return Math.round(amountMinor * shareElapsed(span, atMs));
}

/** The rows that count for a channel: its own where given, else its campaigns'. */
export function effectiveRows(budgets: readonly BudgetRow[]): BudgetRow[] {
  const own = new Set(budgets.filter((row) => row.campaignKey === "").map((row) => `${row.period} ${row.channelKey}`));
  return budgets.filter((row) => row.campaignKey === "" || !own.has(`${row.period} ${row.channelKey}`));
}

export interface Plans {
  /** null where no budget covers any part of the range */
  readonly total: number | null;
  readonly byChannel: ReadonlyMap<string, number>;
  /** Only campaigns with a row of their own. */
  readonly byCampaign: ReadonlyMap<string, number>;
}

export type PlanOfRange = (fromMs: number, toMs: number) => Plans;

/**
 * Prepares the plans of many ranges over the same budgets. The part of a range after `nowMs` is not planned yet:
 * pace compares spend with the plan to this hour. Leave `nowMs` out for whole plans.
 */
export function planner(
  budgets: readonly BudgetRow[],
  timezone: string,
  nowMs = Number.POSITIVE_INFINITY,
): PlanOfRange {
  const counted = new Set(effectiveRows(budgets));
  const spans = new Map<string, Span>();
  for (const { period } of budgets) if (!spans.has(period)) spans.set(period, monthSpan(period, timezone));
  return (fromMs, toMs) => {
    const until = Math.min(toMs, nowMs);
    const byChannel = new Map<string, number>();
    const byCampaign = new Map<string, number>();
    for (const row of budgets) {
      const span = spans.get(row.period);
      if (span === undefined || until <= span.fromMs || fromMs >= span.toMs || until <= fromMs) continue;
      const minor = runningPlan(row.amountMinor, span, until) - runningPlan(row.amountMinor, span, fromMs);
      if (row.campaignKey !== "") byCampaign.set(row.campaignKey, (byCampaign.get(row.campaignKey) ?? 0) + minor);
      if (counted.has(row)) byChannel.set(row.channelKey, (byChannel.get(row.channelKey) ?? 0) + minor);
    }
    const total = byChannel.size === 0 ? null : [...byChannel.values()].reduce((sum, minor) => sum + minor, 0);
    return { total, byChannel, byCampaign };
  };
}

/** The plan of one range; see `planner` for many. */
export function planOfRange(
  budgets: readonly BudgetRow[],
  range: Span & { readonly nowMs?: number },
  timezone: string,
): Plans {
  return planner(budgets, timezone, range.nowMs)(range.fromMs, range.toMs);
}
