/** What a week's components are counted from, in the record and in the columns. Times are epoch ms. */
import "server-only";
import { here, within } from "#server/events/rows-asked.sql.ts";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** A field of a task as it was first: what the earliest change of it says was before. */
const atFirst = (field: string) => `
  COALESCE((SELECT c->>'before' FROM task_note n CROSS JOIN LATERAL jsonb_array_elements(n.body->'changes') AS c
    WHERE n.task_id = t.id AND n.kind = 'changed' AND c->>'field' = '${field}' ORDER BY n.id LIMIT 1), t.${field})`;

export interface AskedRow {
  readonly id: number;
  readonly title: string;
  readonly team: string;
  readonly page: string;
  readonly asked: number;
  /** [{at, to}] in order. */
  readonly moves: readonly { readonly at: number; readonly to: string }[];
}

/** $1 workspace, $2 asked from, $3 asked before: requests, with how they moved. What is of no page or piece is none. */
export const readAsked = `
  SELECT t.id, t.title, ${atFirst("team")} AS team, COALESCE(t.page_path, '') AS page, ${ms("t.created_at")} AS asked,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('at', ${ms("n.at")}, 'to', c->>'after') ORDER BY n.id)
      FROM task_note n CROSS JOIN LATERAL jsonb_array_elements(n.body->'changes') AS c
      WHERE n.task_id = t.id AND n.kind = 'changed' AND c->>'field' = 'status'), '[]'::jsonb) AS moves
  FROM task t
  WHERE t.workspace_id = $1 AND t.created_at >= ${instant("$2")} AND t.created_at < ${instant("$3")}
    AND ${atFirst("kind")} <> 'other'
  ORDER BY t.id LIMIT 5000`;

export interface DeciderRow {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly joined: number;
  readonly days: number;
}

/** $1 workspace, $2 first day, $3 day after the last: people and on how many of the days they opened a board. */
export const readDeciders = `
  SELECT u.id, u.name, m.role, ${ms("m.created_at")} AS joined,
    (SELECT count(*)::int FROM board_visit v WHERE v.workspace_id = m.workspace_id AND v.user_id = m.user_id
      AND v.day >= $2::date AND v.day < $3::date) AS days
  FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.workspace_id = $1 AND u.disabled_at IS NULL ORDER BY u.id LIMIT 5000`;

export interface ChangeRow {
  readonly kind: "task" | "alert" | "action";
  readonly id: number;
  readonly title: string;
  readonly team: string;
  readonly at: number;
  readonly alert_id: number | null;
  readonly channel: string | null;
}

/**
 * $1 workspace, $2 from, $3 to: what one team did or asked of the other. A task is the change of the team that it was
 * not given to, unless that team wrote it for itself; an alert is the change of whoever took it; an action on a
 * channel, once it was sent, is promotion's.
 */
export const readChanges = `
  SELECT 'task' AS kind, t.id, t.title,
    CASE WHEN ${atFirst("team")} = 'operations' THEN 'promotion' ELSE 'operations' END AS team,
    ${ms("t.created_at")} AS at, t.alert_id, NULL AS channel
  FROM task t LEFT JOIN membership m ON m.workspace_id = t.workspace_id AND m.user_id = t.created_by
  WHERE t.workspace_id = $1 AND t.created_at >= ${instant("$2")} AND t.created_at < ${instant("$3")}
    AND m.role IS DISTINCT FROM ${atFirst("team")}
    AND NOT EXISTS (SELECT 1 FROM health_review r WHERE r.workspace_id = t.workspace_id AND r.task_id = t.id)
  UNION ALL
  SELECT 'alert', a.id, concat_ws(' ', a.metric, a.scope_key), max(m.role), min(${ms("n.at")}), a.id, NULL
  FROM alert a JOIN alert_note n ON n.alert_id = a.id AND n.kind = 'owned' AND n.body->>'own' = 'true'
  JOIN membership m ON m.workspace_id = a.workspace_id AND m.user_id = n.actor_id
    AND m.role IN ('promotion', 'operations')
  WHERE a.workspace_id = $1 AND n.at >= ${instant("$2")} AND n.at < ${instant("$3")}
  GROUP BY a.id
  UNION ALL
  SELECT 'action', id, concat_ws(' ', kind, channel_key), 'promotion', ${ms("sent_at")}, alert_id, channel_key
  FROM ad_action WHERE workspace_id = $1 AND sent_at >= ${instant("$2")} AND sent_at < ${instant("$3")}
  ORDER BY 5, 1, 2 LIMIT 5000`;

export interface DeedRow {
  readonly task_id: number | null;
  readonly alert_id: number | null;
  readonly channel: string | null;
  readonly at: number;
  readonly author: string;
  readonly team: "promotion" | "operations";
}

/** $1 workspace, $2 from, $3 to: what people of the two teams said and did about tasks and alerts. */
export const readDeeds = `
  SELECT t.id AS task_id, t.alert_id, CASE WHEN t.object_kind = 'channel' THEN t.object_key END AS channel,
    ${ms("n.at")} AS at, n.author, m.role AS team
  FROM task t JOIN task_note n ON n.task_id = t.id AND n.kind IN ('commented', 'changed')
  JOIN membership m ON m.workspace_id = t.workspace_id AND m.user_id = n.author_id AND m.role IN ('promotion', 'operations')
  WHERE t.workspace_id = $1 AND n.at >= ${instant("$2")} AND n.at < ${instant("$3")}
  UNION ALL
  SELECT NULL, a.id, NULL, ${ms("n.at")}, n.actor, m.role
  FROM alert a JOIN alert_note n ON n.alert_id = a.id AND n.kind IN ('owned', 'commented', 'silenced', 'judged')
  JOIN membership m ON m.workspace_id = a.workspace_id AND m.user_id = n.actor_id AND m.role IN ('promotion', 'operations')
  WHERE a.workspace_id = $1 AND n.at >= ${instant("$2")} AND n.at < ${instant("$3")}
  ORDER BY 4 LIMIT 20000`;

/** Up to which event the columns follow the record. */
export const readThrough = "SELECT COALESCE(max(acked_id), 0)::text AS id FROM projection";

const counted = `
  ${here} AND is_bot = 0 AND ${within("at")} AND id <= {through:UInt64}`;
/** How many of the weeks' beginnings lie after an instant: 0 for the last week, 1 for the one before it. */
const week = "arrayCount(edge -> toUnixTimestamp64Milli(at) < edge, {edges:Array(Int64)})";

/** Visits by the channel that they came by, orders by the last touch before them; `{edges}` are the weeks' beginnings but the first. */
export const countChannelWeeks = `
  SELECT channel, toUInt8(week) AS week, sum(v) AS visits, sum(o) AS orders FROM (
    SELECT toString(session_channel) AS channel, ${week} AS week, toUInt64(1) AS v, toUInt64(0) AS o
    FROM journey WHERE ${counted} AND position = 1
    UNION ALL
    SELECT toString(channel) AS channel, ${week} AS week, toUInt64(0) AS v, toUInt64(1) AS o
    FROM journey WHERE ${counted} AND is_order = 1)
  GROUP BY channel, week ORDER BY channel, week`;

/** The first hour that anything is known of; 0 where nothing is. */
export const readFirstHour = `SELECT toUnixTimestamp(min(hour)) * 1000 AS at FROM cell_hour WHERE ${here}`;
