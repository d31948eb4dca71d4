/** What may be asked about budgets. */
import "server-only";
import { z } from "zod";
import { localDate } from "#domain/base/local-time.ts";
import { Period } from "#domain/budgets/budget-input.ts";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { type BudgetMonthFacts, readBudgetCells, readBudgetMonth } from "./read-budgets.ts";

/** What the page of a month computes from. */
export interface BudgetMonthAnswer extends BudgetMonthFacts {
  readonly mayEdit: boolean;
}

/** Amounts in major units; every period unless one is named; at most 5,000 rows. */
export const listBudgets = query({
  needs: "budgets:read",
  input: z.object({ period: Period.optional() }),
  run: async ({ period }, { workspace }) => ({ budgets: await readBudgetCells(workspace.id, period) }),
});

/** One month's plan, spend and names; the workspace's current month unless one is named. */
export const getBudgetMonth = query({
  needs: "budgets:read",
  input: z.object({ period: Period.optional() }),
  run: async ({ period }, caller): Promise<BudgetMonthAnswer> => {
    const current = localDate(platform().now(), caller.workspace.timezone).slice(0, 7);
    const facts = await readBudgetMonth(caller.workspace, period ?? current);
    return { ...facts, mayEdit: callerMay(caller, "budgets:write") };
  },
});
