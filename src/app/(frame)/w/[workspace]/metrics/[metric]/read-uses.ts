/** What may use a metric, out of every room that names metrics. */
import { listDigestMetrics } from "#server/digests/queries.ts";
import { ask } from "#server/gate/page.ts";
import { listGoalsBy } from "#server/goals/queries.ts";
import { listDefinitions } from "#server/reconciliation/queries.ts";
import { listRules } from "#server/rules/queries.ts";
import { listViews } from "#server/views/queries.ts";

export async function readUses(workspace: string, metric: string) {
  const [{ goals }, digests, { rules }, { views }, { definitions }] = await Promise.all([
    ask(listGoalsBy, workspace, { metric }),
    ask(listDigestMetrics, workspace, {}),
    ask(listRules, workspace, {}),
    ask(listViews, workspace, {}),
    ask(listDefinitions, workspace, {}),
  ]);
  return { goals, digests, rules, views, definitions };
}
