/** Proposals to change a metric's entry. */
import "server-only";

/** One writer of a workspace's dictionary at a time. $1 workspace */
export const lockDictionary = "SELECT pg_advisory_xact_lock(72707411, $1::int)";

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

export interface ProposalRow {
  readonly id: number;
  readonly metric: string;
  readonly change: unknown;
  readonly reason: string;
  readonly status: string;
  readonly base_version: number;
  readonly base_margin: number | null;
  readonly version: number | null;
  readonly proposer_id: number | null;
  readonly proposer: string;
  readonly created_ms: number;
  readonly promotion_id: number | null;
  readonly promotion_name: string | null;
  readonly promotion_ms: number | null;
  readonly operations_id: number | null;
  readonly operations_name: string | null;
  readonly operations_ms: number | null;
  readonly closed_by: string | null;
  readonly closed_ms: number | null;
  readonly closed_reason: string | null;
  readonly revision: number;
}

const columns = `
  id, metric, change, reason, status, base_version, base_margin, version, proposer_id, proposer, ${ms("created_at")} AS created_ms,
  promotion_id, promotion_name, ${ms("promotion_at")} AS promotion_ms,
  operations_id, operations_name, ${ms("operations_at")} AS operations_ms,
  closed_by, ${ms("closed_at")} AS closed_ms, closed_reason, revision`;

/** $1 workspace, $2 metric or null, $3 status or null: open ones first, then the latest. */
export const readProposals = `
  SELECT ${columns} FROM metric_proposal
  WHERE workspace_id = $1 AND ($2::text IS NULL OR metric = $2) AND ($3::text IS NULL OR status = $3)
  ORDER BY status <> 'open', id DESC LIMIT 200`;

/** $1 workspace, $2 proposal */
export const readProposal = `SELECT ${columns} FROM metric_proposal WHERE workspace_id = $1 AND id = $2`;

/** $1 workspace: open ones. */
export const countOpenProposals = `
  SELECT count(*)::int AS open FROM metric_proposal WHERE workspace_id = $1 AND status = 'open'`;

/** $1 workspace, $2 metric, $3 change, $4 reason, $5 base version, $6 proposer or null, $7 name, $8 epoch ms, $9 margin or null */
export const addProposal = `
  INSERT INTO metric_proposal (workspace_id, metric, change, reason, base_version, proposer_id, proposer, created_at,
    base_margin)
  VALUES ($1, $2, $3::jsonb, $4, $5, $6::int, $7, to_timestamp($8::float8 / 1000), $9::float8) RETURNING ${columns}`;

const approve = (team: "promotion" | "operations") => `
  UPDATE metric_proposal SET ${team}_id = $2::int, ${team}_name = $3, ${team}_at = to_timestamp($4::float8 / 1000),
    revision = revision + 1
  WHERE id = $1 RETURNING ${columns}`;

/** $1 proposal, $2 person, $3 name, $4 epoch ms */
export const approveFor = { promotion: approve("promotion"), operations: approve("operations") } as const;

/** $1 proposal, $2 the version that it became */
export const markApproved = `
  UPDATE metric_proposal SET status = 'approved', version = $2 WHERE id = $1 RETURNING ${columns}`;

/** $1 proposal, $2 status, $3 by whom, $4 epoch ms, $5 why */
export const closeProposal = `
  UPDATE metric_proposal SET status = $2, closed_by = $3, closed_at = to_timestamp($4::float8 / 1000), closed_reason = $5,
    revision = revision + 1
  WHERE id = $1 RETURNING ${columns}`;
