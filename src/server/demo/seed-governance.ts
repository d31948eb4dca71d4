/** Gives the demo its risks and what was handed in, as if over the last days. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays, hourMs, localDate } from "#domain/base/local-time.ts";
import { plannedRisks, plannedSubmissions } from "#domain/demo/demo-governance.ts";
import { RiskInput } from "#domain/governance/risk.ts";
import { SubmissionInput } from "#domain/governance/submission.ts";
import type { Platform } from "#platform/slot.ts";
import { readRisksOf, storeRisk } from "#server/governance/keep-risks.ts";
import { readSubmissionsOf, ruleOn, storeSubmission } from "#server/governance/keep-submissions.ts";
import { readPlaybooksOf } from "#server/playbooks/keep-playbooks.ts";
import { readPeopleOf } from "#server/tasks/read-tasks.ts";

const dayMs = 24 * hourMs;

/** Once: a workspace that has its own keeps them. */
export async function seedGovernance(platform: Platform, workspace: WorkspaceRef, now: number): Promise<void> {
  const people = await readPeopleOf(platform.record, workspace.id);
  const handOf = (role: string) => {
    const person = people.find((one) => one.role === role);
    return { id: person?.id ?? null, name: person?.name ?? "War Room" };
  };
  if ((await readRisksOf(workspace)).length === 0) {
    const playbooks = await readPlaybooksOf(workspace.id);
    const today = localDate(now, workspace.timezone);
    for (const { owner, playbook, dueInDays, ...risk } of plannedRisks) {
      const playbookId = playbooks.find(({ template }) => template === playbook)?.id ?? null;
      const more = { ownerId: handOf(owner).id, playbookId, reviewDue: addDays(today, dueInDays) };
      await storeRisk(workspace, RiskInput.parse({ ...risk, ...more }), handOf("manager").name);
    }
  }
  if ((await readSubmissionsOf(workspace.id, null)).length > 0) return;
  for (const { input, by, daysAgo, ruling } of plannedSubmissions) {
    const at = now - daysAgo * dayMs - hourMs;
    const { id, revision } = await storeSubmission(workspace.id, SubmissionInput.parse(input), handOf(by), at);
    if (ruling === undefined) continue;
    const { by: judge, ...decided } = ruling;
    const judging = { ...handOf(judge), mayRuleOwn: false };
    await ruleOn(workspace.id, { submissionId: id, revision, ...decided }, judging, at + 5 * hourMs);
  }
}
