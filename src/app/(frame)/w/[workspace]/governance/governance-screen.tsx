/** The page of governance with what other rooms know: people, playbooks and channels. */
import { GovernancePage } from "#features/governance/governance-page.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listRisks, listSubmissions } from "#server/governance/queries.ts";

export async function GovernanceScreen({ workspace }: { readonly workspace: string }) {
  const [{ risks, people, playbooks, me, mayWrite }, { submissions }, { channels }, { caller }] = await Promise.all([
    ask(listRisks, workspace, {}),
    ask(listSubmissions, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(getCaller, workspace, {}),
  ]);
  const about = { workspace, people, playbooks, channels, me, mayWrite, isAdmin: caller.role === "admin" };
  return <GovernancePage {...about} risks={risks} submissions={submissions} />;
}
