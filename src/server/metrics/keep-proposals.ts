/** Keeps proposals to change a metric's entry; when both teams have approved, the entry has a new version. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import {
  type ApprovalInput,
  approvalRefusal,
  type ClosingInput,
  type MetricProposal,
  type ProposalInput,
  type ProposalsQuestion,
  teamsOf,
} from "#domain/metrics/metric-proposal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/access/caller.ts";
import { type Entry, entryIn, readMarginOf, refuseEmpty, refuseOlder, refuseOtherMargin } from "./entry-in.ts";
import { makeEdition } from "./make-edition.ts";
import { proposalOf } from "./proposal-of.ts";
import {
  addProposal,
  approveFor,
  closeProposal,
  countOpenProposals,
  lockDictionary,
  type ProposalRow,
  readProposal,
  readProposals,
} from "./proposals.sql.ts";
import { readEditionsOf } from "./read-entry.ts";

/** More open ones would be read by nobody. */
const mostOpen = 200;

export async function readProposalsOf(workspaceId: number, asked: ProposalsQuestion): Promise<MetricProposal[]> {
  const { record } = platform();
  const [editions, margin, rows] = await Promise.all([
    readEditionsOf(record, workspaceId),
    readMarginOf(record, workspaceId),
    record.rows<ProposalRow>(readProposals, [workspaceId, asked.metric ?? null, asked.status ?? null]),
  ]);
  return rows.map((row) => {
    const edition = editions.find(({ metric }) => metric === row.metric);
    return proposalOf(row, { edition, margin });
  });
}

/** Refuses (conflict) what was written to an older version, and (invalid) what changes nothing. */
export function storeProposal(caller: Caller, input: ProposalInput, at = platform().now()): Promise<MetricProposal> {
  return changing(caller, async (sql) => {
    const entry = await entryIn(sql, caller.workspace.id, input.metric);
    refuseOlder(entry, input.version);
    refuseEmpty(entry, input.change);
    const [counted] = await sql.rows<{ open: number }>(countOpenProposals, [caller.workspace.id]);
    if ((counted?.open ?? 0) >= mostOpen)
      throw new Refusal("limit", `${mostOpen} proposals are open: close some first.`);
    const { metric, change, reason, version } = input;
    const who = [personOf(caller), caller.name, at];
    const base = change.margin === undefined ? null : entry.margin;
    const values = [caller.workspace.id, metric, JSON.stringify(change), reason, version, ...who, base];
    const [row] = await sql.rows<ProposalRow>(addProposal, values);
    return proposalOf(found(row), entry);
  });
}

/** The second team's approval makes the version, changes what it names, and marks the charts. */
export function storeApproval(caller: Caller, input: ApprovalInput, at = platform().now()): Promise<MetricProposal> {
  return changing(caller, async (sql) => {
    const { proposal, entry, baseMargin } = await openProposal(sql, caller, input);
    const refusal = approvalRefusal(proposal, input.team, { userId: personOf(caller), role: caller.role });
    if (refusal !== null) throw new Refusal("forbidden", refusal);
    refuseOlder(entry, proposal.baseVersion);
    if (baseMargin !== null) await refuseOtherMargin(sql, caller.workspace.id, baseMargin);
    const values = [proposal.id, personOf(caller), caller.name, at];
    const [row] = await sql.rows<ProposalRow>(approveFor[input.team], values);
    const approved = proposalOf(found(row), entry);
    const { promotion, operations } = approved.approvals;
    if (promotion === null || operations === null) return approved;
    return proposalOf(await makeEdition(sql, { workspaceId: caller.workspace.id, at }, approved, entry), entry);
  });
}

/** Refusing is for those who could approve; taking back, for the proposer and administrators. */
export function storeClosing(
  caller: Caller,
  input: ClosingInput,
  status: "refused" | "withdrawn",
): Promise<MetricProposal> {
  return changing(caller, async (sql) => {
    const { proposal, entry } = await openProposal(sql, caller, input);
    const own = proposal.proposerId !== null && proposal.proposerId === personOf(caller);
    const may = status === "refused" ? teamsOf(caller.role).length > 0 : own || caller.role === "admin";
    if (!may) {
      const who =
        status === "refused" ? "Only somebody of promotion or operations refuses" : "Only its proposer takes back";
      throw new Refusal("forbidden", `${who} a proposal.`);
    }
    const values = [proposal.id, status, caller.name, platform().now(), input.reason];
    const [row] = await sql.rows<ProposalRow>(closeProposal, values);
    return proposalOf(found(row), entry);
  });
}

function changing<Answer>(caller: Caller, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockDictionary, [caller.workspace.id]);
    return run(sql);
  });
}

async function openProposal(
  sql: Sql,
  caller: Caller,
  { proposalId, revision }: { readonly proposalId: number; readonly revision: number },
): Promise<{ readonly proposal: MetricProposal; readonly entry: Entry; readonly baseMargin: number | null }> {
  const [row] = await sql.rows<ProposalRow>(readProposal, [caller.workspace.id, proposalId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such proposal.");
  const entry = await entryIn(sql, caller.workspace.id, row.metric);
  const proposal = proposalOf(row, entry);
  if (proposal.status !== "open") throw new Refusal("conflict", `${endOf(proposal)}: look again.`);
  if (proposal.revision !== revision) throw new Refusal("conflict", `${lastOf(proposal)} meanwhile: look again.`);
  return { proposal, entry, baseMargin: row.base_margin };
}

function endOf({ status, version, closed }: MetricProposal): string {
  if (status === "approved") return `Both teams approved it: it is version ${version}`;
  return `${closed?.by ?? "Somebody"} ${status === "refused" ? "refused it" : "took it back"}`;
}

function lastOf({ approvals }: MetricProposal): string {
  const given = (["promotion", "operations"] as const).flatMap((team) => {
    const approval = approvals[team];
    return approval === null ? [] : [`${approval.name} approved for ${team}`];
  });
  return given.join(", ") || "Somebody changed it";
}

const personOf = ({ kind, id }: Caller) => (kind === "user" ? id : null);

function found(row: ProposalRow | undefined): ProposalRow {
  if (row === undefined) throw new Error("A proposal was not stored.");
  return row;
}
