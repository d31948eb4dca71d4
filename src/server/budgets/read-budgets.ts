/** Budgets as rows of the plan, and a month's facts for its page. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import type { BudgetCell } from "#domain/budgets/budget-file.ts";
import type { BudgetFacts } from "#domain/budgets/budget-month.ts";
import { monthSpan } from "#domain/budgets/month.ts";
import type { BudgetRow } from "#domain/budgets/plan.ts";
import { platform } from "#platform/slot.ts";
import {
  type BudgetTuple,
  type MonthSpendRow,
  readBudgetsBetween,
  readCampaignNames,
  readChannelNames,
  readMonthSpend,
  readMonthUnconverted,
} from "./budgets.sql.ts";

async function readTuples(workspaceId: number, first: string, last: string): Promise<BudgetTuple[]> {
  return platform().record.rows<BudgetTuple>(readBudgetsBetween, [workspaceId, first, last]);
}

/** Budgets of the periods from `first` to `last` (YYYY-MM, both included), for `planner` and the board. */
export async function readBudgetRows(workspaceId: number, first: string, last: string): Promise<BudgetRow[]> {
  return (await readTuples(workspaceId, first, last)).map((row) => ({
    period: row.period,
    channelKey: row.channel_key,
    campaignKey: row.campaign_key,
    amountMinor: Number(row.amount_minor),
  }));
}

/** Budgets as people write them: major units. Every period when none is named. */
export async function readBudgetCells(workspaceId: number, period?: string): Promise<BudgetCell[]> {
  return (await readTuples(workspaceId, period ?? "2000-01", period ?? "2099-12")).map((row) => ({
    period: row.period,
    channel: row.channel_key,
    campaign: row.campaign_key === "" ? null : row.campaign_key,
    amount: toMajor(Number(row.amount_minor), row.currency),
    currency: row.currency,
  }));
}

export interface BudgetMonthFacts extends BudgetFacts {
  readonly currency: string;
  /** Spend in currencies without a rate, minor units: not in the figures. */
  readonly unconverted: readonly { readonly currency: string; readonly costMinor: number }[];
}

/** What a month's page computes from; amounts in minor units of the workspace's currency. */
export async function readBudgetMonth(workspace: WorkspaceRef, period: string): Promise<BudgetMonthFacts> {
  const { record, now } = platform();
  const { fromMs, toMs } = monthSpan(period, workspace.timezone);
  const within = [workspace.id, fromMs, toMs];
  const [channels, campaigns, budgets, spent, unconverted] = await Promise.all([
    record.rows<{ key: string; name: string }>(readChannelNames, [workspace.id]),
    record.rows<{ key: string; name: string; channel: string }>(readCampaignNames, [workspace.id]),
    readBudgetRows(workspace.id, period, period),
    record.rows<MonthSpendRow>(readMonthSpend, within),
    record.rows<{ currency: string; cost_minor: string }>(readMonthUnconverted, within),
  ]);
  const nowMs = now();
  const throughMs = Math.min(nowMs, spent.length === 0 ? nowMs : Math.max(...spent.map((row) => row.through_ms)));
  return {
    clock: { period, timezone: workspace.timezone, nowMs, throughMs: nowMs >= toMs ? nowMs : throughMs },
    currency: workspace.currency,
    channels,
    campaigns,
    budgets,
    spent: spent.map((row) => ({
      channelKey: row.channel_key,
      campaignKey: row.campaign_key,
      spentMinor: Number(row.spent_minor),
    })),
    unconverted: unconverted.map((row) => ({ currency: row.currency, costMinor: Number(row.cost_minor) })),
  };
}
