/** Contact points. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

/** One writer of a workspace's points at a time. $1 workspace */
export const lockPoints = "SELECT pg_advisory_xact_lock(72707379, $1::int)";

export interface PointRow {
  readonly id: number;
  readonly workspace_id: number;
  readonly name: string;
  readonly kind: string;
  readonly sealed: string;
  readonly hint: string;
  readonly locale: string;
  readonly routing: unknown;
  readonly enabled: boolean;
  readonly failures: number;
  readonly created_ms: number;
}

const columns = `id, workspace_id, name, kind, sealed, hint, locale, routing, enabled, failures,
  round(extract(epoch FROM created_at) * 1000)::float8 AS created_ms`;

/** $1 workspace. */
export const readPointRows = `
  SELECT ${columns} FROM contact_point WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY lower(name), id`;

/** $1 workspace, $2 point. */
export const readPointRow = `
  SELECT ${columns} FROM contact_point WHERE workspace_id = $1 AND id = $2::int AND removed_at IS NULL`;

/** $1 workspace, $2 name, $3 kind, $4 sealed, $5 hint, $6 locale, $7 routing as JSON, $8 enabled, $9 now. */
export const addPoint = `
  INSERT INTO contact_point (workspace_id, name, kind, sealed, hint, locale, routing, enabled, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, ${instant("$9")}) RETURNING ${columns}`;

/** $1 point, $2 name, $3 sealed, $4 hint, $5 locale, $6 routing as JSON, $7 enabled; one that is switched on begins anew. */
export const changePoint = `
  UPDATE contact_point SET name = $2, sealed = $3, hint = $4, locale = $5, routing = $6::jsonb,
    failures = CASE WHEN $7 AND NOT enabled THEN 0 ELSE failures END,
    resume_at = CASE WHEN $7 AND NOT enabled THEN NULL ELSE resume_at END, enabled = $7
  WHERE id = $1::int RETURNING ${columns}`;

/** $1 point, $2 now: what was sealed is gone at once. */
export const removePoint = `
  UPDATE contact_point SET removed_at = ${instant("$2")}, enabled = false, sealed = '' WHERE id = $1::int`;

/** $1 point. */
export const pointAnswered = "UPDATE contact_point SET failures = 0, resume_at = NULL WHERE id = $1::int";

/** $1 point, $2 the number of failures that switches it off. */
export const pointFailed = `
  UPDATE contact_point SET failures = failures + 1, enabled = enabled AND failures + 1 < $2::int
  WHERE id = $1::int RETURNING failures`;

/** $1 point, $2 until when it is left alone. */
export const restPoint = `UPDATE contact_point SET resume_at = ${instant("$2")} WHERE id = $1::int`;
