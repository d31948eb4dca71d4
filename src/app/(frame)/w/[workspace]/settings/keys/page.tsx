/** `/w/<workspace>/settings/keys`: write keys and API tokens. */
import { KeysPanel } from "#features/settings/keys-panel.tsx";
import { ask } from "#server/gate/page.ts";
import { listTokens, listWriteKeys } from "#server/gate/queries.ts";

export default async function KeysPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  const [{ writeKeys }, { tokens }] = await Promise.all([
    ask(listWriteKeys, workspace, {}),
    ask(listTokens, workspace, {}),
  ]);
  return <KeysPanel workspace={workspace} writeKeys={writeKeys} tokens={tokens} />;
}
