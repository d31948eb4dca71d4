/** `POST /api/v1/budgets/import`: the CSV file that the download writes; 422 names every wrong line. */
import "server-only";
import { importBudgets } from "#server/budgets/actions.ts";
import { bodyOf, serve } from "#server/gate/route.ts";

export const POST = serve(importBudgets, {
  invalidStatus: 422,
  read: async (request) => ({ file: await bodyOf(request) }),
});
