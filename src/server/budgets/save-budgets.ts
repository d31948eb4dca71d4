/** Keeps budgets in the workspace's currency; a call is stored whole or not at all. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays } from "#domain/base/local-time.ts";
import { toMajor, toMinor } from "#domain/base/money.ts";
import { type Issue, Refusal } from "#domain/base/refusal.ts";
import type { BudgetInput } from "#domain/budgets/budget-input.ts";
import { shiftMonth } from "#domain/budgets/month.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { firstRate, lockBudgets, removeBudgets, type UnknownName, unknownNames, upsertBudgets } from "./budgets.sql.ts";

export interface BudgetsAnswer {
  readonly inserted: number;
  readonly updated: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Refuses (invalid) names that the catalogue lacks and currencies without a rate in the period. */
export async function storeBudgets(workspace: WorkspaceRef, inputs: readonly BudgetInput[]): Promise<BudgetsAnswer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockBudgets, [workspace.id]);
    const rows = await rowsOf(sql, workspace, inputs);
    const json = JSON.stringify(rows);
    await refuseUnknown(sql, workspace.id, json);
    const removed = await sql.rows(removeBudgets, [workspace.id, json]);
    const changed = await sql.rows<{ inserted: boolean }>(upsertBudgets, [workspace.id, json, workspace.currency]);
    const inserted = changed.filter((row) => row.inserted).length;
    const unchanged = rows.length - removed.length - changed.length;
    return { inserted, updated: changed.length - inserted, removed: removed.length, unchanged };
  });
}

/** The last of equal keys wins. */
async function rowsOf(sql: Sql, workspace: WorkspaceRef, inputs: readonly BudgetInput[]) {
  const last = new Map(inputs.map((row) => [JSON.stringify([row.period, row.channel, row.campaign ?? ""]), row]));
  const rates = new Map<string, number>();
  const rows = [];
  for (const row of last.values()) {
    const rateOf = `${row.currency} ${row.period}`;
    const rate = rates.get(rateOf) ?? (row.amount === null ? 1 : await readRate(sql, workspace, row));
    if (row.amount !== null) rates.set(rateOf, rate);
    const { period, channel: channelKey, campaign } = row;
    rows.push({
      period,
      channelKey,
      campaignKey: campaign ?? "",
      amountMinor: amountOf(row, rate, workspace.currency),
    });
  }
  return rows;
}

function amountOf(row: BudgetInput, rate: number, currency: string): number | null {
  if (row.amount === null) return null;
  const rounded = toMajor(toMinor(row.amount, row.currency) ?? 0, row.currency);
  const minor = toMinor(rounded * rate, currency);
  if (minor === null) throw new Refusal("invalid", `The budget of ${row.channel} for ${row.period} is too large.`);
  return minor;
}

async function readRate(sql: Sql, workspace: WorkspaceRef, { currency, period }: BudgetInput): Promise<number> {
  if (currency === workspace.currency) return 1;
  const lastDay = addDays(`${shiftMonth(period, 1)}-01`, -1);
  const [found] = await sql.rows<{ rate: number }>(firstRate, [workspace.id, currency, `${period}-01`, lastDay]);
  if (found !== undefined) return found.rate;
  throw new Refusal(
    "invalid",
    `No rate of ${currency} is known for ${period}: enter the budget in ${workspace.currency}, or send the rate first.`,
  );
}

async function refuseUnknown(sql: Sql, workspaceId: number, rows: string): Promise<void> {
  const unknown = await sql.rows<UnknownName>(unknownNames, [workspaceId, rows]);
  if (unknown.length === 0) return;
  const issues = unknown.map(({ channelKey, campaignKey, known_channel }): Issue => {
    const [path, key] = known_channel ? ["campaign", campaignKey] : ["channel", channelKey];
    return { path, message: `There is no ${path} "${key}" in the catalogue.` };
  });
  throw new Refusal("invalid", issues.map(({ message }) => message).join(" "), issues);
}
