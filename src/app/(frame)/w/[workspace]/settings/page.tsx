/** `/w/<workspace>/settings`: the workspace itself. */
import { WorkspacePanel } from "#features/settings/workspace-panel.tsx";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";

export default async function WorkspacePage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace: slug } = await params;
  const { workspace, permissions } = await ask(getCaller, slug, {});
  return <WorkspacePanel workspace={workspace} editable={permissions.includes("workspace:write")} />;
}
