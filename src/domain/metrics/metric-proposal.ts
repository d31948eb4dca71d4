/** A proposal to change a metric's entry: what it asks for, who has approved it, and who may. */
import { z } from "zod";
import type { Role } from "#domain/access/permissions.ts";
import { IdInput, isStorable, noControls } from "#domain/base/inputs.ts";
import { type ChangeField, MetricChange, MetricId } from "./metric-change.ts";

export const signingTeams = ["promotion", "operations"] as const;
export type SigningTeam = (typeof signingTeams)[number];

export const proposalStatuses = ["open", "approved", "refused", "withdrawn"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

const Reason = z.string().trim().min(1, "must not be empty").max(1_000).refine(isStorable, noControls);

export const ProposalInput = z.object({
  metric: MetricId,
  change: MetricChange,
  reason: Reason,
  /** The version of the entry that the proposer has read. */
  version: z.int().positive(),
});
export type ProposalInput = z.output<typeof ProposalInput>;

/** `revision` is the one that the answer is given to. */
export const ApprovalInput = z.object({
  proposalId: IdInput,
  revision: z.int().positive(),
  team: z.enum(signingTeams),
});
export type ApprovalInput = z.output<typeof ApprovalInput>;

export const ClosingInput = z.object({ proposalId: IdInput, revision: z.int().positive(), reason: Reason });
export type ClosingInput = z.output<typeof ClosingInput>;

export const ProposalsQuestion = z.object({
  metric: MetricId.optional(),
  status: z.enum(proposalStatuses).optional(),
});
export type ProposalsQuestion = z.output<typeof ProposalsQuestion>;

export interface Approval {
  /** null where the person is gone. */
  readonly userId: number | null;
  readonly name: string;
  /** ISO. */
  readonly at: string;
}

export interface MetricProposal {
  readonly id: number;
  readonly metric: string;
  readonly change: MetricChange;
  /** What it would change, as it stands now. */
  readonly fields: readonly ChangeField[];
  readonly reason: string;
  readonly status: ProposalStatus;
  /** The version that it was made to. */
  readonly baseVersion: number;
  /** The version that it became. */
  readonly version: number | null;
  readonly proposer: string;
  readonly proposerId: number | null;
  readonly createdAt: string;
  readonly approvals: Readonly<Record<SigningTeam, Approval | null>>;
  readonly closed: { readonly by: string; readonly at: string; readonly reason: string | null } | null;
  readonly revision: number;
}

/** A version of an entry: the code's own first, then what the workspace agreed on. */
export interface MetricVersion {
  readonly version: number;
  /** null for the code's own. */
  readonly edition: {
    readonly change: MetricChange;
    readonly reason: string;
    readonly proposalId: number;
    readonly proposer: string;
    readonly approvedBy: Readonly<Record<SigningTeam, string>>;
    readonly at: string;
  } | null;
}

/** The teams that somebody of this role may sign for. */
export function teamsOf(role: Role | null): readonly SigningTeam[] {
  if (role === "admin" || role === "manager") return signingTeams;
  return signingTeams.filter((team) => team === role);
}

/** Why somebody may not approve for a team; null when they may. */
export function approvalRefusal(
  { approvals }: Pick<MetricProposal, "approvals">,
  team: SigningTeam,
  { userId, role }: { readonly userId: number | null; readonly role: Role | null },
): string | null {
  if (userId === null) return "Only a person approves: a token signs for nobody.";
  if (!teamsOf(role).includes(team))
    return `Only somebody of ${team}, a manager or an administrator approves for ${team}.`;
  if (approvals[team] !== null) return `${approvals[team].name} has approved for ${team} already.`;
  const other = approvals[team === "promotion" ? "operations" : "promotion"];
  if (role !== "admin" && other !== null && other.userId === userId)
    return "You approved for the other team: a second person approves for this one.";
  return null;
}
