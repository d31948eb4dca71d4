/** A new workspace with its first source, write key and token. */
import "server-only";

/** No row when the slug is taken. */
export const addWorkspace = `
  INSERT INTO workspace (slug, name, timezone, currency, margin)
  VALUES ($1, $2, $3, $4, COALESCE($5::double precision, 0.6))
  ON CONFLICT (slug) DO NOTHING
  RETURNING id, slug, name, timezone, currency, margin`;

export const addSource = `INSERT INTO source (workspace_id, name) VALUES ($1, $2) RETURNING id`;

/** $2 name and $3 margin: null keeps what is there. */
export const updateWorkspace = `
  UPDATE workspace SET name = COALESCE($2::text, name), margin = COALESCE($3::double precision, margin)
  WHERE id = $1 RETURNING id, slug, name, timezone, currency, margin`;
