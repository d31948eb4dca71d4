/** `/w/<workspace>/settings/members`: who belongs here, and what each role may do. */
import { MembersPanel } from "#features/settings/members-panel.tsx";
import { ask } from "#server/gate/page.ts";
import { getCaller, listMembers } from "#server/gate/queries.ts";

export default async function MembersPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  const [{ members }, { caller, permissions }] = await Promise.all([
    ask(listMembers, workspace, {}),
    ask(getCaller, workspace, {}),
  ]);
  const editable = permissions.includes("members:write");
  return <MembersPanel workspace={workspace} members={members} self={caller.id} editable={editable} />;
}
