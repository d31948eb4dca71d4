/** Counting the hours that changed: from the journey and the spend to the cells of the board. */
import "server-only";

/** $1 at most so many. */
export const readDirtyHours = `
  SELECT d.workspace_id, round(extract(epoch FROM d.hour) * 1000)::float8 AS hour, d.mark, w.timezone
  FROM dirty_hour d JOIN workspace w ON w.id = d.workspace_id
  ORDER BY d.mark LIMIT $1::int`;

export const nextVersion = "SELECT nextval('dirty_hour_mark_seq') AS version";

/** $1: [{w, h, m}]: marks that were set again meanwhile stay. */
export const clearDirty = `
  DELETE FROM dirty_hour d USING json_to_recordset($1::json) AS given(w int, h float8, m bigint)
  WHERE d.workspace_id = given.w AND d.hour = to_timestamp(given.h / 1000.0) AND d.mark = given.m`;

/**
 * $1 workspace, $2 hours (epoch ms, JSON array): spend whose instant lies in those hours. OFFSET 0 has each hour look
 * into the index for itself; joined, every row was held against every hour.
 */
export const readSpend = `
  SELECT s.source, s.grain, s.channel_key, s.campaign_key, s.creative_key, s.impressions, s.clicks, s.converted_minor,
    given.h::float8 AS hour
  FROM json_array_elements_text($2::json) AS given(h)
  CROSS JOIN LATERAL (
    SELECT * FROM spend
    WHERE workspace_id = $1::int AND at >= to_timestamp(given.h::float8 / 1000.0)
      AND at < to_timestamp(given.h::float8 / 1000.0 + 3600)
    OFFSET 0) AS s`;

const localHour = (column: string) => `toUnixTimestamp(toStartOfHour(${column}, {zone:String}))`;
const within = (column: string, slackMinutes: number) => `
  workspace = {workspace:UInt32} AND is_bot = 0
  AND ${column} >= fromUnixTimestamp64Milli({from:Int64}) AND ${column} < fromUnixTimestamp64Milli({to:Int64}) + INTERVAL ${slackMinutes} MINUTE
  AND has({hours:Array(UInt32)}, hour_start)`;

/** Every event counts once for the whole and once in each dimension; a session counts where and when it began. */
export const countCells = `
  INSERT INTO cells (workspace, dimension, hour, key, version, is_daily, spend, impressions, clicks, sessions,
    engaged_sessions, visitors, page_views, sign_ups, product_views, add_to_carts, checkouts, orders, new_customers,
    gross_revenue, refunds, interactions, leads, complaints)
  SELECT {workspace:UInt32}, d.1, toDateTime(hour_start, 'UTC'), d.2, {version:UInt64}, 0, NULL, NULL, NULL, 0, 0,
    uniqExactStateIf(person, event IN ('Page Viewed', 'Screen Viewed')),
    countIf(event IN ('Page Viewed', 'Screen Viewed')), countIf(event = 'Signed Up'), countIf(event = 'Product Viewed'),
    countIf(event = 'Product Added'), countIf(event = 'Checkout Started'), sum(is_order), sum(is_new_customer),
    sumIf(revenue, is_order = 1), sumIf(revenue, is_refund = 1), countIf(event = 'Content Interacted'),
    countIf(event = 'Lead Handed Over'), countIf(event = 'Complaint Filed')
  FROM (SELECT *, ${localHour("at")} AS hour_start FROM journey WHERE ${within("at", 0)})
  ARRAY JOIN [('none', ''), ('channel', channel), ('campaign', campaign), ('landing_page', landing_page),
    ('device', device), ('country', country)] AS d
  GROUP BY d.1, hour_start, d.2`;

export const countSessions = `
  INSERT INTO cells (workspace, dimension, hour, key, version, is_daily, sessions, engaged_sessions)
  SELECT {workspace:UInt32}, d.1, toDateTime(hour_start, 'UTC'), d.2, {version:UInt64}, 0, countIf(position = 1), countIf(position = 2)
  FROM (SELECT *, ${localHour("session_at")} AS hour_start FROM journey WHERE position IN (1, 2) AND ${within("at", 30)})
  ARRAY JOIN [('none', ''), ('channel', session_channel), ('campaign', session_campaign),
    ('landing_page', session_landing_page), ('device', session_device), ('country', session_country)] AS d
  GROUP BY d.1, hour_start, d.2`;

export const countSpend = `
  INSERT INTO cells (workspace, dimension, hour, key, version, is_daily, spend, impressions, clicks)
  SELECT {workspace:UInt32}, d.1, hour, d.2, {version:UInt64}, is_daily, sum(cost), sum(impressions), sum(clicks)
  FROM spend
  ARRAY JOIN [('none', ''), ('channel', channel), ('campaign', campaign)] AS d
  WHERE workspace = {workspace:UInt32} AND version = {version:UInt64}
  GROUP BY d.1, hour, d.2, is_daily`;

/** Rows of hours that were counted again since. */
export const sweepCells = `
  DELETE FROM cells WHERE (workspace, hour, version) NOT IN (
    SELECT workspace, hour, max(version) FROM cell_hour GROUP BY workspace, hour) AND version < {before:UInt64}`;
export const sweepSpend = sweepCells.replace("FROM cells", "FROM spend");

/** A server does this by itself; the embedded record has no background, and would plan for empty tables for ever. */
export const learnSizes = "ANALYZE";
