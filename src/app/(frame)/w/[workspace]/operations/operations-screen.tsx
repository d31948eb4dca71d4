/** The operations board with what other rooms bring to it. */
import { OperationsPage } from "#features/operations/operations-page.tsx";
import { SavedViews } from "#features/views/saved-views.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { openBoard } from "#server/health/actions.ts";
import { OperationsAlerts, OperationsTasks } from "./side-panels.tsx";

export async function OperationsScreen({ workspace }: { readonly workspace: string }) {
  const [caller, { channels }] = await Promise.all([
    ask(getCaller, workspace, {}),
    ask(listChannels, workspace, {}),
    // That somebody opened the board is noted.
    ask(openBoard, workspace, {}),
  ]);
  return (
    <OperationsPage
      workspace={{ slug: workspace, timezone: caller.workspace.timezone }}
      channels={channels}
      now={new Date().toISOString()}
      mayFile={caller.permissions.includes("tasks:write")}
      tasks={<OperationsTasks workspace={workspace} />}
      alerts={<OperationsAlerts workspace={workspace} />}
      saved={<SavedViews workspace={workspace} page="operations" />}
    />
  );
}
