/** Changes risks and submissions over HTTP; a refusal becomes an error with its sentence. */
import type { ReviewInput, Risk, RiskChange, RiskInput } from "#domain/governance/risk.ts";
import type { Resubmission, Ruling, Submission, SubmissionInput } from "#domain/governance/submission.ts";
import { sendChange } from "#ui/report/send-change.ts";

interface OneRisk {
  readonly risk: Risk;
}
interface OneSubmission {
  readonly submission: Submission;
}

export const sendRisk = (workspace: string, risk: RiskInput) => sendChange<OneRisk>(workspace, "POST", "risks", risk);

export const sendRiskChange = (workspace: string, { riskId, ...change }: RiskChange) =>
  sendChange<OneRisk>(workspace, "PATCH", `risks/${riskId}`, change);

export const sendReview = (workspace: string, { riskId, ...review }: ReviewInput) =>
  sendChange<OneRisk>(workspace, "POST", `risks/${riskId}/review`, review);

export const sendRiskRemoval = (workspace: string, riskId: number) =>
  sendChange<OneRisk>(workspace, "DELETE", `risks/${riskId}`);

export const sendRiskRestoring = (workspace: string, riskId: number) =>
  sendChange<OneRisk>(workspace, "POST", `risks/${riskId}/restore`);

export const sendSubmission = (workspace: string, submission: SubmissionInput) =>
  sendChange<OneSubmission>(workspace, "POST", "submissions", submission);

export const sendResubmission = (workspace: string, { submissionId, ...change }: Resubmission) =>
  sendChange<OneSubmission>(workspace, "PATCH", `submissions/${submissionId}`, change);

export const sendRuling = (workspace: string, { submissionId, ...ruling }: Ruling) =>
  sendChange<OneSubmission>(workspace, "POST", `submissions/${submissionId}/decide`, ruling);
