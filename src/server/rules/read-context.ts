/** What every scope of a workspace is judged by, beside its own hours: plans, targets, the lag of conversions. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, localDate } from "#domain/base/local-time.ts";
import { minorDigits } from "#domain/base/money.ts";
import { planner } from "#domain/budgets/plan.ts";
import { downHours } from "#domain/rules/known-hours.ts";
import { type LagCurve, lagCurveOf } from "#domain/rules/lag-curve.ts";
import type { Given } from "#domain/rules/verdict.ts";
import { columnSeconds } from "#platform/columns/column-seconds.ts";
import type { Platform } from "#platform/slot.ts";
import { readBudgetRows } from "#server/budgets/read-budgets.ts";
import { type CampaignRow, readCampaigns } from "#server/catalogue/catalogue.sql.ts";
import { readTargetRows } from "#server/metrics/targets.ts";
import type { KnownFreshness } from "./read-freshness.ts";
import { countHourlyEvents, countLags } from "./read-series.sql.ts";
import { spanBefore } from "./read-series.ts";

const dayMs = 24 * hourMs;

export interface RuleContext {
  readonly common: Pick<Given, "margin" | "timezone" | "minor" | "lag" | "orderMinor">;
  readonly freshness: KnownFreshness;
  /** Starts of hours in which the workspace's events were down: what is judged by what came leaves them out. */
  readonly down: ReadonlySet<number>;
  /** Whose spend a scope's is; null: that of all together. A page's is nobody's. */
  spendChannel(by: string, key: string): string | null;
  planMinor(by: string, key: string, fromMs: number, toMs: number): number | null;
  target(metric: string): number | null;
}

export async function readContext(
  platform: Platform,
  workspace: WorkspaceRef,
  freshness: KnownFreshness,
  tickMs: number,
  days = 15,
): Promise<RuleContext> {
  const { id, margin, timezone, currency } = workspace;
  const month = (at: number) => localDate(at, timezone).slice(0, 7);
  const [lag, down, campaigns, budgets, targets] = await Promise.all([
    readLag(platform, id, tickMs),
    readDown(platform, workspace, tickMs, days),
    platform.record.rows<CampaignRow>(readCampaigns, [id]),
    readBudgetRows(id, month(tickMs - days * dayMs), month(tickMs)),
    readTargetRows(id),
  ]);
  const channelOf = new Map(campaigns.map(({ key, channel }) => [key, channel]));
  const aims = new Map(targets.map(({ metric, value }) => [metric, value]));
  const plans = planner(budgets, timezone);
  const ofSpan = new Map<string, ReturnType<typeof plans>>();
  const plansIn = (fromMs: number, toMs: number) => {
    const name = `${fromMs} ${toMs}`;
    const known = ofSpan.get(name) ?? plans(fromMs, toMs);
    ofSpan.set(name, known);
    return known;
  };
  return {
    common: { margin, timezone, minor: 10 ** minorDigits(currency), lag, orderMinor: freshness.orderMinor },
    freshness,
    down,
    spendChannel: (by, key) => {
      if (by === "channel") return key;
      if (by === "campaign") return channelOf.get(key) ?? "";
      return by === "none" ? null : "";
    },
    planMinor: (by, key, fromMs, toMs) => {
      const found = plansIn(fromMs, toMs);
      if (by === "none") return found.total;
      if (by === "channel") return found.byChannel.get(key) ?? null;
      return by === "campaign" ? (found.byCampaign.get(key) ?? null) : null;
    },
    target: (metric) => aims.get(metric) ?? null,
  };
}

/** Of orders whose touchpoint is old enough for all of them to have come. */
async function readLag({ columns }: Platform, workspaceId: number, tickMs: number): Promise<LagCurve> {
  const rows = await columns.ask<{ late: number; orders: number }>(countLags, {
    workspace: workspaceId,
    from: columnSeconds(tickMs - 90 * dayMs),
    to: columnSeconds(tickMs - 14 * dayMs),
  });
  const late: number[] = Array.from({ length: 336 }, () => 0);
  for (const row of rows) late[row.late] = row.orders;
  return lagCurveOf(late);
}

/** Over so many days: each fortnight by the four weeks before it. */
async function readDown({ columns }: Platform, { id, timezone }: WorkspaceRef, tickMs: number, days: number) {
  const span = spanBefore(tickMs, (days + 28) * 24, timezone);
  const rows = await columns.ask<{ hour: number; events: number }>(countHourlyEvents, {
    workspace: id,
    zone: timezone,
    from: columnSeconds(span.fromMs),
    to: columnSeconds(span.toMs),
  });
  const counted = new Map(rows.map(({ hour, events }) => [hour * 1000, events]));
  const first = rows[0] === undefined ? span.toMs : rows[0].hour * 1000;
  const hours = Array.from({ length: Math.round((span.toMs - first) / hourMs) }, (_, i) => {
    const at = first + i * hourMs;
    return { at, value: counted.get(at) ?? 0 };
  });
  const down = new Set<number>();
  for (let end = hours.length; end > 0; end -= 336)
    for (const at of downHours(hours.slice(Math.max(0, end - 336 - 672), end), timezone)) down.add(at);
  return down;
}
