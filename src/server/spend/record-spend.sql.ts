/** Spend in bulk: the catalogue it is checked against, the clash of grains, the upsert, and the hours it changes. */
import "server-only";
import type { SpendFact } from "#domain/spend/spend-fact.ts";
import { converted } from "./save-fx-rates.sql.ts";

/** One writer of a workspace's spend at a time: calls of overlapping keys would deadlock or miss a clash. $1 workspace. */
export const lockSpend = "SELECT pg_advisory_xact_lock(72707371, $1::int)";

/** $1 workspace */
export const readChannelKeys = "SELECT key FROM channel WHERE workspace_id = $1";

/** $1 workspace, $2 campaign keys as a JSON array */
export const readCampaignChannels = `
  SELECT key, channel_key FROM campaign
  WHERE workspace_id = $1 AND key IN (SELECT jsonb_array_elements_text($2::jsonb))`;

/** $1 workspace, $2 [{key, channel}] as JSON */
export const addCampaigns = `
  INSERT INTO campaign (workspace_id, key, name, channel_key)
  SELECT $1, c.key, c.key, c.channel FROM json_to_recordset($2::json) AS c(key text, channel text)
  ON CONFLICT (workspace_id, key) DO NOTHING`;

/** A fact with what SQL needs beside it. */
export interface FactRow extends SpendFact {
  /** Bounds of the local day, epoch milliseconds. */
  readonly dayFromMs: number;
  readonly dayToMs: number;
  /** Minor units of the workspace's currency per minor unit of the fact's, at a rate of 1. */
  readonly scale: number;
}

const asFacts = `json_to_recordset($3::json) AS f(
  grain text, "atMs" float8, day date, "dayFromMs" float8, "dayToMs" float8,
  "channelKey" text, "campaignKey" text, "creativeKey" text, impressions bigint, clicks bigint,
  "costMinor" bigint, currency text, scale float8, "reportedConversions" float8, "reportedRevenueMinor" bigint)`;

/** $1 workspace, $2 source, $3 facts: one that the record already holds in the other grain. */
export const findClash = `
  SELECT f.day::text AS day, f."channelKey", f."campaignKey"
  FROM ${asFacts}
  JOIN spend s ON s.workspace_id = $1 AND s.source = $2
    AND s.grain = CASE f.grain WHEN 'hour' THEN 'day' ELSE 'hour' END
    AND s.at >= to_timestamp(f."dayFromMs" / 1000) AND s.at < to_timestamp(f."dayToMs" / 1000)
    AND s.channel_key = f."channelKey" AND s.campaign_key = f."campaignKey" AND s.creative_key = f."creativeKey"
  LIMIT 1`;

export interface ClashRow {
  readonly day: string;
  readonly channelKey: string;
  readonly campaignKey: string;
}

const figures = `impressions, clicks, cost_minor, currency, converted_minor, reported_conversions, reported_revenue_minor`;
const figuresOf = (table: string) => figures.replace(/\b([a-z_]+)\b/g, `${table}.$1`);

/**
 * $1 workspace, $2 source, $3 facts, $4 the workspace's currency, $5 now (epoch ms).
 * Rows that say nothing new are left alone and not returned.
 */
export const upsertSpend = `
  INSERT INTO spend AS s (workspace_id, source, grain, at, channel_key, campaign_key, creative_key, ${figures}, updated_at)
  SELECT $1, $2, f.grain, to_timestamp(f."atMs" / 1000), f."channelKey", f."campaignKey", f."creativeKey",
    f.impressions, f.clicks, f."costMinor", f.currency,
    CASE WHEN f.currency = $4 THEN f."costMinor"
         ELSE ${converted('f."costMinor"', "r.rate", "f.scale")} END,
    f."reportedConversions", f."reportedRevenueMinor", to_timestamp($5::float8 / 1000)
  FROM ${asFacts}
  LEFT JOIN fx_rate r ON r.workspace_id = $1 AND r.day = f.day AND r.currency = f.currency
  ON CONFLICT (workspace_id, source, grain, at, channel_key, campaign_key, creative_key) DO UPDATE SET
    impressions = excluded.impressions, clicks = excluded.clicks, cost_minor = excluded.cost_minor,
    currency = excluded.currency, converted_minor = excluded.converted_minor,
    reported_conversions = excluded.reported_conversions,
    reported_revenue_minor = excluded.reported_revenue_minor, updated_at = excluded.updated_at,
    restated_at = excluded.updated_at
  WHERE (${figuresOf("s")}) IS DISTINCT FROM (${figuresOf("excluded")})
  RETURNING (xmax = 0) AS inserted, (extract(epoch FROM at) * 1000)::float8 AS at_ms`;

export interface ChangedRow {
  readonly inserted: boolean;
  readonly at_ms: number;
}

/** $1 workspace, $2 instants (epoch ms) as a JSON array: cells of the board to be counted again. */
export const markHours = `
  INSERT INTO dirty_hour (workspace_id, hour)
  SELECT $1, to_timestamp(h::float8 / 1000) FROM jsonb_array_elements_text($2::jsonb) AS h ORDER BY h
  ON CONFLICT (workspace_id, hour) DO UPDATE SET mark = nextval('dirty_hour_mark_seq')`;
