/** The audit log of one workspace, newest first. */
import "server-only";

export interface AuditRow {
  readonly id: string;
  readonly at_ms: string;
  readonly actor_kind: string;
  readonly actor_id: number | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

/** $1 workspace, $2 id or null, $3 beginning of the action or null, $4 rows. */
export const auditPage = `
  SELECT id, (extract(epoch FROM at) * 1000)::bigint AS at_ms, actor_kind, actor_id, actor_name, action, subject, detail
  FROM audit_entry
  WHERE workspace_id = $1 AND ($2::bigint IS NULL OR id < $2::bigint)
    AND ($3::text IS NULL OR starts_with(action, $3))
  ORDER BY id DESC LIMIT $4`;
