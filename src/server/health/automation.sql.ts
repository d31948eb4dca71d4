/** What was done by hand and what by itself, and how fast. Times are epoch ms. */
import "server-only";
import { here, within } from "#server/events/rows-asked.sql.ts";
import { published } from "#server/metrics/published.sql.ts";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

export interface CreatedRow {
  readonly key: string;
  readonly created: number;
}

/** $1 workspace: campaigns whose entry is known. */
export const readCreated = `
  SELECT key, ${ms("created_at")} AS created FROM campaign
  WHERE workspace_id = $1 AND created_at IS NOT NULL LIMIT 5000`;

export interface MetRow {
  readonly fired: number;
  readonly met: number | null;
}

/** $1 workspace, $2 from, $3 to: alerts that were told, and the first deed about each, whoever or whatever did it. */
export const readMet = `
  SELECT ${ms("a.fired_at")} AS fired, LEAST(${ms("a.acted_at")}, (SELECT min(${ms("n.at")}) FROM alert_note n
    WHERE n.alert_id = a.id AND n.kind IN ('owned', 'commented', 'silenced', 'judged', 'task', 'action'))) AS met
  FROM alert a
  WHERE a.workspace_id = $1 AND a.fired_at >= ${instant("$2")} AND a.fired_at < ${instant("$3")} AND a.kind = 'rule'
    AND a.muted IS NULL
  ORDER BY a.id LIMIT 20000`;

export interface HandRow {
  readonly at: number;
  readonly by_hand: boolean;
}

/** $1 workspace, $2 from, $3 to: changes of money, campaigns, channels and breakers by people; actions and tasks by rules. */
export const readHands = `
  SELECT ${ms("at")} AS at, true AS by_hand FROM audit_entry
  WHERE workspace_id = $1 AND at >= ${instant("$2")} AND at < ${instant("$3")} AND actor_kind = 'user'
    AND split_part(action, '.', 1) IN ('breaker', 'budgets', 'catalogue')
  UNION ALL
  SELECT ${ms("sent_at")}, false FROM ad_action
  WHERE workspace_id = $1 AND sent_at >= ${instant("$2")} AND sent_at < ${instant("$3")} AND requested_kind = 'rule'
  UNION ALL
  SELECT ${ms("created_at")}, false FROM task
  WHERE workspace_id = $1 AND created_at >= ${instant("$2")} AND created_at < ${instant("$3")} AND rule_id IS NOT NULL
  LIMIT 100000`;

const standing = `
  ${here} AND campaign NOT IN ('', '(none)')
  AND ${published}`;

/** The first hour in which each campaign spent anything: rows of views alone, or of nothing, are no spend. */
export const readFirstSpend = `
  SELECT toString(campaign) AS key, toUnixTimestamp(min(hour)) * 1000 AS at FROM spend WHERE ${standing} AND cost > 0 GROUP BY key LIMIT 5000`;

/** Campaigns that spent anything by week; `{edges}` are the weeks' beginnings but the first. */
export const countCampaignWeeks = `
  SELECT toUInt16(arrayCount(edge -> toUnixTimestamp(hour) * 1000 >= edge, {edges:Array(Int64)})) AS week,
    uniqExact(campaign) AS campaigns
  FROM spend WHERE ${standing} AND ${within("hour")} AND cost > 0
  GROUP BY week`;
