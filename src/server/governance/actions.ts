/** What may be changed about risks and submissions. */
import "server-only";
import { ReviewInput, type Risk, RiskChange, RiskInput, RiskRef } from "#domain/governance/risk.ts";
import { Resubmission, Ruling, type Submission, SubmissionInput } from "#domain/governance/submission.ts";
import { action, type Caller } from "#server/gate/door.ts";
import { changeRiskOf, removeRiskOf, restoreRiskOf, reviewRiskOf, storeRisk } from "./keep-risks.ts";
import { resubmitOf, ruleOn, storeSubmission } from "./keep-submissions.ts";

const notedRisk = (name: string, { id, title, likelihood, impact, status }: Risk) => ({
  action: `risks.${name}`,
  subject: title,
  detail: { riskId: id, likelihood, impact, status },
});
const noted = (name: string, { id, title, kind, findings }: Submission, more: object = {}) => ({
  action: `submissions.${name}`,
  subject: title,
  detail: { submissionId: id, kind, findings: findings?.length ?? null, ...more },
});
const handOf = ({ kind, id, name }: Caller) => ({ id: kind === "user" ? id : null, name });

export const createRisk = action({
  needs: "governance:write",
  input: RiskInput,
  run: async (input, { workspace, name }) => ({ risk: await storeRisk(workspace, input, name) }),
  audit: (_input, { risk }) => notedRisk("create", risk),
});

/** A change to an older revision is refused (conflict) with who was faster. */
export const changeRisk = action({
  needs: "governance:write",
  input: RiskChange,
  run: async (change, { workspace, name }) => ({ risk: await changeRiskOf(workspace, change, name) }),
  audit: (_input, { risk }) => notedRisk("change", risk),
});

/** The quarterly look. */
export const reviewRisk = action({
  needs: "governance:write",
  input: ReviewInput,
  run: async (input, { workspace, name }) => ({ risk: await reviewRiskOf(workspace, input, name) }),
  audit: (_input, { risk }) => notedRisk("review", risk),
});

export const removeRisk = action({
  needs: "governance:write",
  input: RiskRef,
  run: async ({ riskId }, { workspace }) => ({ risk: await removeRiskOf(workspace, riskId) }),
  audit: (_input, { risk }) => notedRisk("remove", risk),
});

export const restoreRisk = action({
  needs: "governance:write",
  input: RiskRef,
  run: async ({ riskId }, { workspace }) => ({ risk: await restoreRiskOf(workspace, riskId) }),
  audit: (_input, { risk }) => notedRisk("restore", risk),
});

/** Hands material in; its wording is checked at once. */
export const submit = action({
  needs: "governance:write",
  input: SubmissionInput,
  run: async (input, caller) => ({ submission: await storeSubmission(caller.workspace.id, input, handOf(caller)) }),
  audit: (_input, { submission }) => noted("submit", submission),
});

export const resubmit = action({
  needs: "governance:write",
  input: Resubmission,
  run: async (input, caller) => ({ submission: await resubmitOf(caller.workspace.id, input, handOf(caller)) }),
  audit: (_input, { submission }) => noted("submit", submission, { again: true }),
});

/** Somebody else than whoever handed it in decides; an administrator may decide alone. */
export const rule = action({
  needs: "governance:write",
  input: Ruling,
  run: async (input, caller) => {
    const by = { ...handOf(caller), mayRuleOwn: caller.role === "admin" || caller.kind === "admin" };
    return { submission: await ruleOn(caller.workspace.id, input, by) };
  },
  audit: ({ decision, reason }, { submission }) => noted(decision, submission, { reason }),
});
