/** Inboxes. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** $1 workspace, $2 users, $3 now, $4 kind, $5 severity, $6 params as JSON, $7 address, $8 what makes it the same. */
export const addNotices = `
  INSERT INTO notice (workspace_id, user_id, at, kind, severity, params, href, once_key)
  SELECT $1, u.id, ${instant("$3")}, $4, $5, $6::jsonb, $7, $8 FROM unnest($2::int[]) AS u(id)
  ON CONFLICT (user_id, once_key) DO NOTHING`;

export interface NoticeRecord {
  readonly id: string;
  readonly at_ms: number;
  readonly read_ms: number | null;
  readonly kind: string;
  readonly severity: string;
  readonly params: unknown;
  readonly href: string;
}

/** $1 workspace, $2 user, $3 before or null, $4 unread only, $5 beginning of the kind or null, $6 how many. */
export const readNoticeRows = `
  SELECT n.id::text AS id, ${ms("n.at")} AS at_ms, ${ms("n.read_at")} AS read_ms, n.kind, n.severity, n.params, n.href
  FROM notice AS n WHERE n.workspace_id = $1 AND n.user_id = $2::int AND ($3::bigint IS NULL OR n.id < $3::bigint)
    AND (NOT $4::boolean OR n.read_at IS NULL) AND ($5::text IS NULL OR starts_with(n.kind, $5::text))
  ORDER BY n.id DESC LIMIT $6::int`;

/** $1 workspace, $2 user. */
export const countUnread =
  "SELECT count(*)::int AS unread FROM notice WHERE workspace_id = $1 AND user_id = $2::int AND read_at IS NULL";

/** $1 workspace, $2 user, $3 ids or null, $4 through or null, $5 whether read, $6 now. */
export const markRead = `
  UPDATE notice SET read_at = CASE WHEN $5::boolean THEN ${instant("$6")} END
  WHERE workspace_id = $1 AND user_id = $2::int AND (read_at IS NULL) = $5::boolean
    AND (id = ANY($3::bigint[]) OR id <= $4::bigint) RETURNING id`;

/** $1 before: what was read and is so old. */
export const purgeNotices = `DELETE FROM notice WHERE read_at IS NOT NULL AND at < ${instant("$1")}`;
