/** `/w/<workspace>/settings`: the workspace itself, and what counts as unusual in it. */
import { SensitivityPanel } from "#features/settings/sensitivity-panel.tsx";
import { WorkspacePanel } from "#features/settings/workspace-panel.tsx";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listSensitivities } from "#server/metrics/queries.ts";

export default async function WorkspacePage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace: slug } = await params;
  const [{ workspace, permissions }, { sensitivities }] = await Promise.all([
    ask(getCaller, slug, {}),
    ask(listSensitivities, slug, {}),
  ]);
  return (
    <>
      <WorkspacePanel workspace={workspace} editable={permissions.includes("workspace:write")} />
      <SensitivityPanel workspace={slug} levels={sensitivities} editable={permissions.includes("targets:write")} />
    </>
  );
}
