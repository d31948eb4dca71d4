/** A new workspace with its first source, write key and token. */
import "server-only";

/** No row when the slug is taken. */
export const addWorkspace = `
  INSERT INTO workspace (slug, name, timezone, currency, margin)
  VALUES ($1, $2, $3, $4, COALESCE($5::double precision, 0.6))
  ON CONFLICT (slug) DO NOTHING
  RETURNING id, slug, name, timezone, currency, margin`;

export const addSource = `INSERT INTO source (workspace_id, name) VALUES ($1, $2) RETURNING id`;

export const addWriteKey = `
  INSERT INTO write_key (source_id, digest, hint, created_at)
  VALUES ($1, $2, $3, to_timestamp($4::double precision / 1000)) RETURNING id`;

export const addToken = `
  INSERT INTO api_token (workspace_id, name, digest, hint, scopes, created_at)
  VALUES ($1, $2, $3, $4, $5::text[], to_timestamp($6::double precision / 1000)) RETURNING id`;
