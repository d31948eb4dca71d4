/** When a gap is a dispute, who may sign its decision, and when it is agreed. */
import { Refusal } from "#domain/base/refusal.ts";
import type { Dispute, DisputeStatus, Signature } from "./dispute.ts";
import { disputeShare } from "./reconcile-question.ts";
import { type Team, teams } from "./stored-definition.ts";

export const mayOpen = (share: number): boolean => share > disputeShare;

export interface SigningPerson {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

/** A person signs for a team whose role they hold; managers and administrators for either. */
export const maySignFor = (role: string, team: Team): boolean =>
  role === team || role === "manager" || role === "admin";

/**
 * The signatures with one more. Refuses (forbidden) who does not belong to the team, or has signed for the other one
 * and is no administrator; (conflict) what is not decided, or signed for that team already.
 */
export function signersAfter(
  { status, signatures }: Pick<Dispute, "status" | "signatures">,
  team: Team,
  { id, name, role }: SigningPerson,
  at: string,
): Signature[] {
  if (!maySignFor(role, team)) throw new Refusal("forbidden", `Only ${team} signs for ${team}, or a manager.`);
  if (status === "open") throw new Refusal("conflict", "There is no decision yet that could be signed.");
  const own = signatures.find((one) => one.team === team);
  if (own !== undefined) throw new Refusal("conflict", `${own.by} has signed for ${team} already.`);
  if (role !== "admin" && signatures.some((one) => one.byId === id))
    throw new Refusal("forbidden", "One person cannot sign for both teams: somebody else signs for the other one.");
  return [...signatures, { team, by: name, byId: id, at }];
}

export function statusAfter({ decision, signatures }: Pick<Dispute, "decision" | "signatures">): DisputeStatus {
  if (decision === null) return "open";
  return teams.every((team) => signatures.some((one) => one.team === team)) ? "agreed" : "decided";
}
