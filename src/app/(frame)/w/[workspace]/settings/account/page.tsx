/** `/w/<workspace>/settings/account`: the reader's own password and sessions. */
import { AccountPanel } from "#features/settings/account-panel.tsx";
import { callerOfPage } from "#server/gate/page.ts";

export default async function AccountPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  await callerOfPage(workspace);
  return <AccountPanel workspace={workspace} />;
}
