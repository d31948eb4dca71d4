/** What the board needs of the record beside the columns. */
import "server-only";

export const readBudgets = `
  SELECT period, channel_key AS "channelKey", campaign_key AS "campaignKey", amount_minor::float8 AS "amountMinor"
  FROM budget WHERE workspace_id = $1 AND period >= $2 AND period <= $3 LIMIT 20000`;

/** $4 channels and $5 campaigns that a question is narrowed to, or null. */
const narrowed = `
    AND ($4::text[] IS NULL OR channel_key = ANY($4::text[])) AND ($5::text[] IS NULL OR campaign_key = ANY($5::text[]))`;

/** Spend that could not be converted in a span: currency and amount in its minor units. */
export const readUnconverted = `
  SELECT currency, sum(cost_minor)::float8 AS minor FROM spend
  WHERE workspace_id = $1 AND at >= to_timestamp($2 / 1000.0) AND at < to_timestamp($3 / 1000.0) AND converted_minor IS NULL
    ${narrowed}
  GROUP BY currency ORDER BY currency`;

export const readLastEvent = `
  SELECT round(extract(epoch FROM received_at) * 1000)::float8 AS at FROM user_event
  WHERE workspace_id = $1 ORDER BY id DESC LIMIT 1`;

/** Sources that reported only whole days of a span. */
export const readDailySources = `
  SELECT DISTINCT source FROM spend
  WHERE workspace_id = $1 AND grain = 'day' AND at >= to_timestamp($2 / 1000.0) AND at < to_timestamp($3 / 1000.0)
    ${narrowed}
  ORDER BY source LIMIT 10`;
