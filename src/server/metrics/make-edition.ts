/** Makes the new version of an entry that both teams have approved: its words, what it changes, and the mark on the charts. */
import "server-only";
import { saidAfter } from "#domain/metrics/metric-change.ts";
import { entryOf } from "#domain/metrics/metric-edition.ts";
import type { MetricProposal } from "#domain/metrics/metric-proposal.ts";
import type { Sql } from "#platform/record/record.ts";
import { addEdition, addMetricMark, saveMargin } from "./editions.sql.ts";
import type { Entry } from "./entry-in.ts";
import { markApproved, type ProposalRow } from "./proposals.sql.ts";

export async function makeEdition(
  sql: Sql,
  { workspaceId, at }: { readonly workspaceId: number; readonly at: number },
  proposal: MetricProposal,
  { metric, edition }: Entry,
): Promise<ProposalRow> {
  const version = entryOf(metric, edition).version + 1;
  const said = saidAfter(edition?.said ?? {}, proposal.change);
  const { promotion, operations } = proposal.approvals;
  await sql.rows(addEdition, [
    ...[workspaceId, metric.id, version, metric.version, JSON.stringify(said), JSON.stringify(proposal.change)],
    ...[proposal.reason, proposal.id, proposal.proposer, promotion?.name, operations?.name, at],
  ]);
  if (proposal.change.margin !== undefined) await sql.rows(saveMargin, [workspaceId, proposal.change.margin]);
  await sql.rows(addMetricMark, [workspaceId, at, `${metric.names.en} v${version}`, metric.id, proposal.proposer]);
  const [row] = await sql.rows<ProposalRow>(markApproved, [proposal.id, version]);
  if (row === undefined) throw new Error("A proposal was not stored.");
  return row;
}
