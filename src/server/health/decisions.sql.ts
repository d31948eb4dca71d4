/** What was decided in a span and done. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

export interface DecisionRow {
  readonly kind: "task" | "action";
  readonly id: number;
  readonly deed: string;
  readonly title: string;
  readonly by: string | null;
  readonly at: number;
  readonly alert_id: number | null;
  readonly effect: unknown;
}

/** $1 workspace, $2 from, $3 to, $4 how many: tasks that were done and actions that were carried out, the latest first. */
export const readDecisions = `
  SELECT 'task' AS kind, t.id, t.kind AS deed, t.title, o.name AS by, ${ms("t.done_at")} AS at, t.alert_id, t.effect
  FROM task t LEFT JOIN user_account o ON o.id = t.owner_id
  WHERE t.workspace_id = $1 AND t.status = 'done' AND t.done_at >= ${instant("$2")} AND t.done_at < ${instant("$3")}
  UNION ALL
  SELECT 'action', a.id, a.kind, a.channel_key, COALESCE(a.approved_name, a.requested_by), ${ms("a.verified_at")},
    a.alert_id, l.effect
  FROM ad_action a LEFT JOIN alert l ON l.id = a.alert_id
  WHERE a.workspace_id = $1 AND a.verified_at >= ${instant("$2")} AND a.verified_at < ${instant("$3")}
    AND a.status IN ('verified', 'undone')
  ORDER BY 6 DESC, 1, 2 LIMIT $4`;
