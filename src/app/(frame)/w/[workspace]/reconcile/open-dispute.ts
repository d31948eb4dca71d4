/** Leads from a dispute to the comparison that it is about. */
import { redirect } from "next/navigation";
import { formatView, viewOfDispute } from "#features/reconciliation/reconcile-view.ts";
import { ask } from "#server/gate/page.ts";
import { getDispute, listDefinitions } from "#server/reconciliation/queries.ts";

/** One that is not there is not found. */
export async function openDispute(workspace: string, disputeId: string): Promise<never> {
  const [{ dispute }, { definitions }] = await Promise.all([
    ask(getDispute, workspace, { disputeId }),
    ask(listDefinitions, workspace, {}),
  ]);
  return redirect(`/w/${workspace}/reconcile?${formatView(viewOfDispute(dispute, definitions))}`);
}
