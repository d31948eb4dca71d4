/** Which facts of a span find each other, in the columns; `{through}` is the last event that counts. */
import "server-only";
import { here, within } from "#server/events/rows-asked.sql.ts";
import { published } from "#server/metrics/published.sql.ts";

/** Lines of people that the span and the cut-off hold. */
const counted = `${here} AND is_bot = 0 AND ${within("at")} AND id <= {through:UInt64}`;
const named = (column: string) => `${column} NOT IN ('', '(none)')`;
const standing = `
  ${here} AND ${within("hour")}
  AND ${published}`;
const visited = `SELECT campaign FROM journey WHERE ${counted} AND is_touch = 1 AND ${named("campaign")}`;
const joined = `(${named("campaign")} AND campaign IN (${visited}))`;
const known = "nd_channel NOT IN ('', 'direct', '(unattributed)')";
const visits = `${counted} AND position = 1`;

export interface GroupRow {
  readonly key: string;
  readonly connected: number;
  readonly all: number;
}

export const countSpend = `
  SELECT concat(source, ' / ', channel, ' / ', campaign) AS key, countIf(${joined}) AS connected, count() AS all
  FROM spend WHERE ${standing} GROUP BY key ORDER BY key LIMIT {groups:UInt32}`;

export const countVisits = `
  SELECT toString(session_channel) AS key, countIf(${known}) AS connected, count() AS all
  FROM journey WHERE ${visits} GROUP BY key ORDER BY key LIMIT {groups:UInt32}`;

export const countCampaigns = `
  SELECT toString(campaign) AS key, toUInt8(max(landed)) AS connected, toUInt8(1) AS all FROM (
    SELECT campaign, ${named("landing_page")} AS landed FROM journey
    WHERE ${counted} AND is_touch = 1 AND ${named("campaign")}
    UNION ALL SELECT campaign, toUInt8(0) AS landed FROM spend WHERE ${standing} AND ${named("campaign")})
  GROUP BY key ORDER BY key LIMIT {groups:UInt32}`;

export interface OrderRow {
  readonly event_id: string;
  readonly at_ms: number;
  readonly person: string;
  readonly channel: string;
  readonly campaign: string;
  readonly page: string;
  readonly revenue: number;
}

/** At most `{most}`, in their order. */
export const readOrders = `
  SELECT toString(id) AS event_id, toUnixTimestamp64Milli(at) AS at_ms, toString(person) AS person, toString(channel) AS channel,
    toString(campaign) AS campaign, toString(landing_page) AS page, revenue
  FROM journey WHERE ${counted} AND is_order = 1 ORDER BY journey.at, journey.id LIMIT {most:UInt32}`;

export interface MissRow {
  readonly ref: string;
  readonly at_ms: number;
  readonly source: string;
  readonly channel: string;
  readonly campaign: string;
  readonly page: string;
  /** Minor units. */
  readonly amount: number | null;
}

export const missedSpend = `
  SELECT concat(source, ' / ', toString(hour), ' / ', channel, ' / ', campaign, ' / ', creative) AS ref,
    toUnixTimestamp(hour) * 1000 AS at_ms, toString(source) AS source, toString(channel) AS channel,
    toString(campaign) AS campaign, '' AS page, cost AS amount
  FROM spend WHERE ${standing} AND NOT ${joined}
  ORDER BY hour, source, channel, campaign, creative LIMIT {limit:UInt32} OFFSET {offset:UInt32}`;

export const missedVisits = `
  SELECT toString(id) AS ref, toUnixTimestamp64Milli(at) AS at_ms, '' AS source, toString(session_channel) AS channel,
    toString(session_campaign) AS campaign, toString(session_landing_page) AS page, NULL AS amount
  FROM journey WHERE ${visits} AND NOT (${known})
  ORDER BY journey.at, journey.id LIMIT {limit:UInt32} OFFSET {offset:UInt32}`;

/** Of the record. $1 workspace, $2 keys of people as a JSON array: those who have a user id. */
export const readIdentified = `
  SELECT DISTINCT i.person::text AS person FROM json_array_elements_text($2::json) AS given(p)
  JOIN identity i ON i.workspace_id = $1::int AND i.person = given.p::bigint AND i.kind = 'user'`;
