/** The audiences of a workspace. */
import "server-only";

/** One writer of a workspace's audiences at a time. $1 workspace */
export const lockAudiences = "SELECT pg_advisory_xact_lock(72707375, $1::int)";

export interface AudienceRow {
  readonly id: number;
  readonly name: string;
  readonly definition: unknown;
  readonly size: number;
  readonly counted_ms: string;
  readonly created_ms: string;
  readonly created_by: string | null;
}

const columns = `
  a.id, a.name, a.definition, a.size, u.name AS created_by,
  (extract(epoch FROM a.counted_at) * 1000)::bigint AS counted_ms,
  (extract(epoch FROM a.created_at) * 1000)::bigint AS created_ms`;

/** $1 workspace: newest first. */
export const readAudiences = `
  SELECT ${columns} FROM audience a LEFT JOIN user_account u ON u.id = a.created_by
  WHERE a.workspace_id = $1 AND a.removed_at IS NULL ORDER BY a.id DESC LIMIT 1000`;

/** $1 workspace, $2 audience, $3 whether it must be one of the deleted. */
export const readAudience = `
  SELECT ${columns} FROM audience a LEFT JOIN user_account u ON u.id = a.created_by
  WHERE a.workspace_id = $1 AND a.id = $2 AND (a.removed_at IS NOT NULL) = $3`;

/** $1 workspace, $2 name: how many there are, and whether the name is given. */
export const countAudiences = `
  SELECT count(*)::int AS audiences, coalesce(bool_or(name = $2), false) AS taken
  FROM audience WHERE workspace_id = $1 AND removed_at IS NULL`;

/** $1 workspace, $2 name, $3 definition as JSON, $4 size, $5 epoch ms of the count, $6 creator or null */
export const addAudience = `
  INSERT INTO audience (workspace_id, name, definition, size, counted_at, created_by, created_at)
  VALUES ($1, $2, $3::jsonb, $4, to_timestamp($5::float8 / 1000), $6::int, to_timestamp($5::float8 / 1000)) RETURNING id`;

/** $1 workspace, $2 audience, $3 size, $4 epoch ms of the count: an older count does not replace a newer one. */
export const saveSize = `
  UPDATE audience SET size = $3, counted_at = to_timestamp($4::float8 / 1000)
  WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL AND counted_at <= to_timestamp($4::float8 / 1000)`;

/** $1 workspace, $2 audience, $3 epoch ms or null: deletes, or takes that back. */
export const markRemoved = `
  UPDATE audience SET removed_at = to_timestamp($3::float8 / 1000) WHERE workspace_id = $1 AND id = $2`;

/** $1 workspace, $2 epoch ms: those deleted before are gone for good. */
export const purgeAudiences = `
  DELETE FROM audience WHERE workspace_id = $1 AND removed_at < to_timestamp($2::float8 / 1000)`;
