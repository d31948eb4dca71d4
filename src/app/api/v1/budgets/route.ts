/** `/api/v1/budgets`: what may be spent in a month, by channel and campaign; as JSON, or as CSV to download. */
import "server-only";
import { csvText } from "#domain/base/csv.ts";
import { budgetFile } from "#domain/budgets/budget-file.ts";
import { saveBudgets } from "#server/budgets/actions.ts";
import { listBudgets } from "#server/budgets/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listBudgets, {
  csv: ({ budgets }) => ({ name: "budgets.csv", text: csvText(budgetFile(budgets)) }),
});
export const PUT = serve(saveBudgets);
