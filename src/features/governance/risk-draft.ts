/** A risk as its form holds it. */
import type { Risk, RiskInput } from "#domain/governance/risk.ts";

export interface RiskDraft {
  readonly title: string;
  readonly cause: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly ownerId: number | null;
  readonly mitigation: string;
  readonly playbookId: number | null;
  /** Empty: a quarter from today. */
  readonly reviewDue: string;
}

export function riskDraftOf(risk: Risk | null): RiskDraft {
  return {
    title: risk?.title ?? "",
    cause: risk?.cause ?? "",
    likelihood: risk?.likelihood ?? 3,
    impact: risk?.impact ?? 3,
    ownerId: risk?.owner?.id ?? null,
    mitigation: risk?.mitigation ?? "",
    playbookId: risk?.playbook?.id ?? null,
    reviewDue: risk?.reviewDue ?? "",
  };
}

export function riskOf({ reviewDue, ...draft }: RiskDraft): RiskInput {
  return { ...draft, ...(reviewDue === "" ? {} : { reviewDue }) };
}
