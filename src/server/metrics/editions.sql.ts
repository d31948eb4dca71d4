/** What a workspace agreed to say of its metrics, and the marks that this leaves on charts. */
import "server-only";

const at = "(extract(epoch FROM at) * 1000)::float8 AS at_ms";

export interface EditionRow {
  readonly metric: string;
  readonly editions: number;
  readonly said: unknown;
}

/** $1 workspace: the last edition of each metric, and how many there are. */
export const readEditions = `
  SELECT DISTINCT ON (metric) metric, said, (count(*) OVER (PARTITION BY metric))::int AS editions
  FROM metric_edition WHERE workspace_id = $1 ORDER BY metric, version DESC`;

export interface EditionHistoryRow {
  readonly version: number;
  readonly code_version: number;
  readonly changed: unknown;
  readonly reason: string;
  readonly proposal_id: number;
  readonly proposer: string;
  readonly promotion_name: string;
  readonly operations_name: string;
  readonly at_ms: number;
}

/** $1 workspace, $2 metric: latest first. */
export const readEditionHistory = `
  SELECT version, code_version, changed, reason, proposal_id, proposer, promotion_name, operations_name, ${at}
  FROM metric_edition WHERE workspace_id = $1 AND metric = $2 ORDER BY version DESC LIMIT 200`;

/** $1 workspace, $2 metric, $3 version, $4 code's version, $5 said, $6 change, $7 reason, $8 proposal, $9 proposer, $10 and $11 who approved, $12 epoch ms */
export const addEdition = `
  INSERT INTO metric_edition
    (workspace_id, metric, version, code_version, said, changed, reason, proposal_id, proposer, promotion_name, operations_name, at)
  VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10, $11, to_timestamp($12::float8 / 1000))`;

/** $1 workspace, $2 margin 0–1 */
export const saveMargin = "UPDATE workspace SET margin = $2::float8 WHERE id = $1";

/** $1 workspace */
/** The same, and nobody else changes it until the transaction is over. $1 workspace */
export const holdMargin = "SELECT margin FROM workspace WHERE id = $1 FOR UPDATE";

export const readMargin = "SELECT margin FROM workspace WHERE id = $1";

/** $1 workspace, $2 epoch ms, $3 title, $4 metric, $5 author: a mark on every chart of the metric. */
export const addMetricMark = `
  INSERT INTO annotation (workspace_id, at, kind, title, metric, author)
  VALUES ($1, to_timestamp($2::float8 / 1000), 'metric_changed', $3, $4, $5)`;

export interface MarkRow {
  readonly metric: string;
  readonly at_ms: number;
  readonly kind: string;
  readonly title: string;
}

/** $1 workspace: what was noted about metrics, the latest first. */
export const readMetricMarks = `
  SELECT metric, ${at}, kind, title FROM annotation
  WHERE workspace_id = $1 AND metric IS NOT NULL ORDER BY at DESC, id DESC LIMIT 200`;
