/** `/w/<workspace>/settings/digests`: who is sent yesterday and last week in the morning. */
import { DigestsPanel } from "#features/digests/digests-panel.tsx";
import { listDigests } from "#server/digests/queries.ts";
import { ask } from "#server/gate/page.ts";

export default async function DigestsPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  const { subscribers, hour } = await ask(listDigests, workspace, {});
  return <DigestsPanel workspace={workspace} subscribers={subscribers} hour={hour} />;
}
