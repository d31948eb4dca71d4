/** One row of the audit log. */
import "server-only";

/** $1 workspace or null, $2 epoch milliseconds, $3–$5 actor kind, id, name, $6 action, $7 subject, $8 detail as JSON. */
export const addAuditEntry = `
  INSERT INTO audit_entry (workspace_id, at, actor_kind, actor_id, actor_name, action, subject, detail)
  VALUES ($1, to_timestamp($2::double precision / 1000), $3, $4, $5, $6, $7, $8::jsonb)`;
