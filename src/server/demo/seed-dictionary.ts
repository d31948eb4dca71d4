/** Gives the demo's dictionary a history: one agreed change of a few days ago, and one that waits for operations. */
import "server-only";
import type { Role } from "#domain/access/permissions.ts";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { ProposalInput } from "#domain/metrics/metric-proposal.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/access/caller.ts";
import { readProposalsOf, storeApproval, storeProposal } from "#server/metrics/keep-proposals.ts";
import { readPeopleOf } from "#server/tasks/read-tasks.ts";

const agreed = ProposalInput.parse({
  metric: "conversion_rate",
  version: 1,
  change: {
    note: {
      en: "Orders by sessions, not by clicks: advertising platforms divide by clicks and come out higher.",
      "zh-CN": "订单除以访问，而不是除以点击；广告平台按点击计算，数字会偏高。",
    },
    owner: "operations",
  },
  reason: "Promotion's sheet divided by clicks; both boards read it by sessions from now on.",
});

const open = ProposalInput.parse({
  metric: "roas",
  version: 1,
  change: {
    note: {
      en: "Young days look low: orders of the last two days are still coming, refunds up to seven.",
      "zh-CN": "最近两天会偏低：订单仍在到达，退款最长七天。",
    },
  },
  reason: "Budgets were moved on a Monday's figure that was twice as high by Thursday.",
});

/** Once: a workspace in which somebody proposed something keeps its own. */
export async function seedDictionary(workspace: WorkspaceRef, now: number): Promise<void> {
  if ((await readProposalsOf(workspace.id, {})).length > 0) return;
  const people = await readPeopleOf(platform().record, workspace.id);
  const callerOf = (role: Role): Caller | null => {
    const person = people.find((one) => one.role === role);
    return person === undefined
      ? null
      : { kind: "user", id: person.id, name: person.name, role, scopes: [], workspace };
  };
  const [promotion, operations] = [callerOf("promotion"), callerOf("operations")];
  if (promotion === null || operations === null) return;
  const { id: proposalId } = await storeProposal(operations, agreed, now - 78 * hourMs);
  await storeApproval(operations, { proposalId, revision: 1, team: "operations" }, now - 77 * hourMs);
  await storeApproval(promotion, { proposalId, revision: 2, team: "promotion" }, now - 74 * hourMs);
  const waiting = await storeProposal(promotion, open, now - 20 * hourMs);
  await storeApproval(promotion, { proposalId: waiting.id, revision: 1, team: "promotion" }, now - 20 * hourMs);
}
