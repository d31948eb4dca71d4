/** The saved views of a workspace. */
import "server-only";

/** One writer of a workspace's views at a time. $1 workspace */
export const lockViews = "SELECT pg_advisory_xact_lock(72707374, $1::int)";

export interface ViewRow {
  readonly id: number;
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly created_ms: string;
  readonly updated_ms: string;
}

const columns = `
  v.id, v.page, v.name, v.query, v.shared, v.owner_id, u.name AS owner,
  (extract(epoch FROM v.created_at) * 1000)::bigint AS created_ms,
  (extract(epoch FROM v.updated_at) * 1000)::bigint AS updated_ms`;
const visible = "v.workspace_id = $1 AND (v.shared OR v.owner_id = $2::int)";

/** $1 workspace, $2 the reader or null, $3 page or null: one's own first, by name. */
export const readViews = `
  SELECT ${columns} FROM saved_view v LEFT JOIN user_account u ON u.id = v.owner_id
  WHERE ${visible} AND v.removed_at IS NULL AND ($3::text IS NULL OR v.page = $3)
  ORDER BY v.shared, lower(v.name), v.id LIMIT 1000`;

/** $1 workspace, $2 the reader or null, $3 view, $4 whether it must be one of the deleted. */
export const readView = `
  SELECT ${columns} FROM saved_view v LEFT JOIN user_account u ON u.id = v.owner_id
  WHERE ${visible} AND v.id = $3 AND (v.removed_at IS NOT NULL) = $4`;

/** $1 workspace, $2 owner or null, $3 shared: how many there are beside each other. */
export const countViews = `
  SELECT count(*)::int AS views FROM saved_view
  WHERE workspace_id = $1 AND removed_at IS NULL AND shared = $3 AND (shared OR owner_id = $2::int)`;

/** $1 workspace, $2 owner or null, $3 shared, $4 page, $5 name, $6 the view itself or null: whether the name is given. */
export const findName = `
  SELECT id FROM saved_view
  WHERE workspace_id = $1 AND removed_at IS NULL AND shared = $3 AND (shared OR owner_id = $2::int)
    AND page = $4 AND name = $5 AND id IS DISTINCT FROM $6::int`;

/** $1 workspace, $2 page, $3 name, $4 query, $5 owner or null, $6 shared, $7 epoch ms */
export const addView = `
  INSERT INTO saved_view (workspace_id, page, name, query, owner_id, shared, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5::int, $6, to_timestamp($7::float8 / 1000), to_timestamp($7::float8 / 1000)) RETURNING id`;

/** $1 workspace, $2 view, $3 name, $4 query, $5 shared, $6 owner or null, $7 epoch ms */
export const changeView = `
  UPDATE saved_view SET name = $3, query = $4, shared = $5, owner_id = $6::int, updated_at = to_timestamp($7::float8 / 1000)
  WHERE workspace_id = $1 AND id = $2`;

/** $1 workspace, $2 view, $3 epoch ms or null: deletes, or takes that back. */
export const markRemoved = `
  UPDATE saved_view SET removed_at = to_timestamp($3::float8 / 1000) WHERE workspace_id = $1 AND id = $2`;

/** $1 workspace, $2 epoch ms: those deleted before are gone for good. */
export const purgeViews = `
  DELETE FROM saved_view WHERE workspace_id = $1 AND removed_at < to_timestamp($2::float8 / 1000)`;
