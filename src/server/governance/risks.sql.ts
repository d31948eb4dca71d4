/** The risk register. Times are epoch ms, due dates are dates. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's register at a time. $1 workspace. */
export const lockRisks = "SELECT pg_advisory_xact_lock(72707415, $1::int)";

export interface RiskRow {
  readonly id: number;
  readonly title: string;
  readonly cause: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly mitigation: string;
  readonly playbook_id: number | null;
  readonly playbook: string | null;
  readonly status: string;
  readonly review_due: string;
  readonly updated_ms: number;
  readonly updated_by: string;
  readonly revision: number;
}

const read = `
  SELECT r.id, r.title, r.cause, r.likelihood, r.impact, r.owner_id, u.name AS owner, r.mitigation, r.playbook_id,
    p.name AS playbook, r.status, r.review_due, ${ms("r.updated_at")} AS updated_ms, r.updated_by, r.revision
  FROM risk r LEFT JOIN user_account u ON u.id = r.owner_id
    LEFT JOIN playbook p ON p.id = r.playbook_id AND p.removed_at IS NULL
  WHERE r.workspace_id = $1`;

/** The worst first. $1 workspace. */
export const readRisks = `${read} AND r.removed_at IS NULL
  ORDER BY r.status DESC, r.likelihood * r.impact DESC, r.id`;
/** $1 workspace, $2 risk, $3 whether it must be one of the deleted. */
export const readRisk = `${read} AND r.id = $2::int AND (r.removed_at IS NOT NULL) = $3::boolean`;

export interface ReviewRow {
  readonly risk_id: number;
  readonly at_ms: number;
  readonly author: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly note: string;
}

/** The latest first, twelve of each at most. $1 risks. */
export const readReviews = `
  SELECT risk_id, at_ms, author, likelihood, impact, note FROM (
    SELECT *, ${ms("at")} AS at_ms, row_number() OVER (PARTITION BY risk_id ORDER BY id DESC) AS place
    FROM risk_review WHERE risk_id = ANY($1::int[])) AS v
  WHERE place <= 12 ORDER BY id DESC`;
/** $1 risk, $2 now, $3 author, $4 likelihood, $5 impact, $6 note. */
export const addReview = `
  INSERT INTO risk_review (risk_id, at, author, likelihood, impact, note) VALUES ($1, ${instant("$2")}, $3, $4, $5, $6)`;

/** $1 workspace, $2 title, $3 cause, $4 likelihood, $5 impact, $6 owner, $7 mitigation, $8 playbook, $9 due, $10 author, $11 now. */
export const addRisk = `
  INSERT INTO risk (workspace_id, title, cause, likelihood, impact, owner_id, mitigation, playbook_id, review_due,
    updated_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6::int, $7, $8::int, $9, $10, ${instant("$11")}, ${instant("$11")}) RETURNING id`;
/** $1 risk, $2–$9 as above, $10 author, $11 now, $12 status. */
export const saveRisk = `
  UPDATE risk SET title = $2, cause = $3, likelihood = $4, impact = $5, owner_id = $6::int, mitigation = $7,
    playbook_id = $8::int, review_due = $9, updated_by = $10, updated_at = ${instant("$11")}, status = $12,
    revision = revision + 1
  WHERE id = $1::int`;
/** $1 workspace, $2 risk, $3 now or null. */
export const markRiskRemoved = `
  UPDATE risk SET removed_at = ${instant("$3")} WHERE workspace_id = $1 AND id = $2::int`;

/** Open, due before a date that they were not told of. $1 workspace, $2 today. */
export const takeOverdue = `
  UPDATE risk SET told_due = review_due
  WHERE workspace_id = $1 AND status = 'open' AND removed_at IS NULL AND review_due < $2::text
    AND told_due IS DISTINCT FROM review_due
  RETURNING id`;

/** $1 workspace, $2 user. */
export const findMember = "SELECT 1 AS found FROM membership WHERE workspace_id = $1 AND user_id = $2::int";
/** $1 workspace, $2 playbook. */
export const findPlaybook =
  "SELECT 1 AS found FROM playbook WHERE workspace_id = $1 AND id = $2::int AND removed_at IS NULL";
