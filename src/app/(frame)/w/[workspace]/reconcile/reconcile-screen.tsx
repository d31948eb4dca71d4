/** Asks what the comparison of two figures needs, and shows it. */
import { ReconcilePage } from "#features/reconciliation/reconcile-page.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listDefinitions } from "#server/reconciliation/queries.ts";

export async function ReconcileScreen({ workspace }: { readonly workspace: string }) {
  const asked = [
    ask(listDefinitions, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(getCaller, workspace, {}),
  ] as const;
  const [defined, { channels }, { permissions }] = await Promise.all(asked);
  return <ReconcilePage {...{ workspace, channels, ...defined }} maySeeRows={permissions.includes("people:read")} />;
}
