/** Budgets as a CSV file: what the download writes is what the upload reads. */
import type { Cell } from "#domain/base/csv.ts";
import type { Issue } from "#domain/base/refusal.ts";
import { isBlank, readAmount } from "#domain/spend/import/amount.ts";
import { BudgetInput } from "./budget-input.ts";

const headers = {
  period: ["period", "month", "月份"],
  channel: ["channel", "渠道"],
  campaign: ["campaign", "活动"],
  amount: ["amount", "budget", "plan", "预算", "金额"],
  currency: ["currency", "币种"],
} as const;
type Column = keyof typeof headers;

export interface BudgetCell {
  readonly period: string;
  readonly channel: string;
  readonly campaign: string | null;
  /** Major units. */
  readonly amount: number;
  readonly currency: string;
}

export function budgetFile(budgets: readonly BudgetCell[]): Cell[][] {
  const head = Object.keys(headers);
  return [head, ...budgets.map((row) => [row.period, row.channel, row.campaign, row.amount, row.currency])];
}

/** An apostrophe that kept a spreadsheet from running a cell is not part of its text. */
function plain(cell: string | undefined): string {
  return (cell ?? "").trim().replace(/^'(?=[=+\-@])/, "");
}

/** Budgets of a file, or everything that is wrong with it. An empty amount removes the budget. */
export function readBudgetFile(
  lines: readonly (readonly string[])[],
  currency: string,
): { readonly budgets: readonly BudgetInput[]; readonly issues: readonly Issue[] } {
  const head = (lines[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const at = (column: Column) => head.findIndex((cell) => (headers[column] as readonly string[]).includes(cell));
  const missing = (["period", "channel", "amount"] as const).filter((column) => at(column) < 0);
  if (missing.length > 0) {
    return { budgets: [], issues: missing.map((path) => ({ path, message: `There is no column "${path}".` })) };
  }
  const budgets: BudgetInput[] = [];
  const issues: Issue[] = [];
  for (const [index, cells] of lines.slice(1).entries()) {
    const cell = (column: Column) => plain(cells[at(column)]);
    const path = `line ${index + 2}`;
    const amount = isBlank(cell("amount")) ? { value: null } : readAmount(cell("amount"), null);
    if ("problem" in amount) {
      issues.push({
        path,
        message: `${amount.problem.replace(/: say .*/, "")}: write it with a point and no thousands.`,
      });
      continue;
    }
    const parsed = BudgetInput.safeParse({
      period: cell("period").replace(
        /^(\d{4})[/.年](\d{1,2})月?$/,
        (_all, year, month) => `${year}-${month.padStart(2, "0")}`,
      ),
      channel: cell("channel"),
      campaign: cell("campaign") || null,
      amount: amount.value,
      currency: cell("currency") || currency,
    });
    if (parsed.success) budgets.push(parsed.data);
    else issues.push({ path, message: parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ") });
  }
  return { budgets, issues };
}
