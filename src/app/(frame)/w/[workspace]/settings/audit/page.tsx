/** `/w/<workspace>/settings/audit`: who changed what. */
import { AuditPanel } from "#features/settings/audit-panel.tsx";
import { listAudit } from "#server/audit/queries.ts";
import { ask } from "#server/gate/page.ts";

export default async function AuditLogPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  return <AuditPanel workspace={workspace} first={await ask(listAudit, workspace, {})} />;
}
