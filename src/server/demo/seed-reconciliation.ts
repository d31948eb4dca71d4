/** Gives the demo two teams that count differently, a platform that claims more than it brought, and an open dispute. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays, localDate } from "#domain/base/local-time.ts";
import { isRefusal } from "#domain/base/refusal.ts";
import { plannedDefinitions } from "#domain/demo/demo-definitions.ts";
import { DisputeInput } from "#domain/reconciliation/dispute.ts";
import { DefinitionInput } from "#domain/reconciliation/stored-definition.ts";
import { platform } from "#platform/slot.ts";
import { readMembers } from "#server/access/read-members.ts";
import { readDefinitionsOf, storeDefinition } from "#server/reconciliation/keep-definitions.ts";
import { openDispute } from "#server/reconciliation/keep-disputes.ts";

/** Once: a workspace in which somebody wrote a definition keeps its own. */
export async function seedReconciliation(workspace: WorkspaceRef, now: number): Promise<void> {
  const known = await readDefinitionsOf(workspace.id, { limit: 1 });
  if (known.length > 0) return;
  const members = await readMembers(workspace.id);
  const stored: number[] = [];
  for (const { owner, ...planned } of plannedDefinitions) {
    const member = members.find(({ role }) => role === owner);
    const input = DefinitionInput.parse({ ...planned, ownerId: member?.id ?? null });
    stored.push((await storeDefinition(workspace.id, input, member?.name ?? "War Room")).id);
  }
  const [a, b] = stored;
  const analyst = members.find(({ role }) => role === "analyst");
  const to = lastMonday(localDate(now, workspace.timezone));
  const title = "上周成交人数 · People who ordered last week";
  const input = DisputeInput.parse({ from: addDays(to, -7), to, a, b, title });
  try {
    await openDispute(workspace, input, analyst?.name ?? "War Room", new AbortController().signal);
  } catch (thrown) {
    // In a very small world the two may be too close to dispute.
    if (!isRefusal(thrown)) throw thrown;
    platform().log.info({ said: thrown.message }, "the demo has no dispute");
  }
}

/** The Monday that a date's week began with: the week before it is over. */
function lastMonday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}
