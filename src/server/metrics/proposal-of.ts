/** A stored proposal as the doors answer it. */
import "server-only";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { changedFields, MetricChange } from "#domain/metrics/metric-change.ts";
import type { Edition } from "#domain/metrics/metric-edition.ts";
import { type Approval, type MetricProposal, proposalStatuses } from "#domain/metrics/metric-proposal.ts";
import type { ProposalRow } from "./proposals.sql.ts";

const iso = (ms: number) => new Date(ms).toISOString();

function approvalOf(userId: number | null, name: string | null, ms: number | null): Approval | null {
  return name === null || ms === null ? null : { userId, name, at: iso(ms) };
}

/** `fields` are told against the entry in force; of one that is decided, they are all that it names. */
export function proposalOf(
  row: ProposalRow,
  { edition, margin }: { readonly edition: Edition | undefined; readonly margin: number },
): MetricProposal {
  const change = MetricChange.parse(row.change);
  const status = proposalStatuses.find((known) => known === row.status) ?? "open";
  const metric = findMetric(row.metric);
  const named = MetricChange.keyof().options.filter((field) => change[field] !== undefined);
  const fields =
    status === "open" && metric !== undefined ? changedFields(metric, edition?.said ?? {}, change, margin) : named;
  return {
    id: row.id,
    metric: row.metric,
    change,
    fields,
    reason: row.reason,
    status,
    baseVersion: row.base_version,
    version: row.version,
    proposer: row.proposer,
    proposerId: row.proposer_id,
    createdAt: iso(row.created_ms),
    approvals: {
      promotion: approvalOf(row.promotion_id, row.promotion_name, row.promotion_ms),
      operations: approvalOf(row.operations_id, row.operations_name, row.operations_ms),
    },
    closed:
      row.closed_by === null || row.closed_ms === null
        ? null
        : { by: row.closed_by, at: iso(row.closed_ms), reason: row.closed_reason },
    revision: row.revision,
  };
}
