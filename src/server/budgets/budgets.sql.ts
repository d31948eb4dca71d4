/** Budgets of a workspace, and the spend of a month that they are set against. */
import "server-only";

/** One writer of a workspace's budgets at a time. $1 workspace */
export const lockBudgets = "SELECT pg_advisory_xact_lock(72707373, $1::int)";

/** $1 workspace, $2 first and $3 last period, included */
export const readBudgetsBetween = `
  SELECT period, channel_key, campaign_key, amount_minor, currency FROM budget
  WHERE workspace_id = $1 AND period BETWEEN $2 AND $3 ORDER BY period, channel_key, campaign_key LIMIT 5000`;

export interface BudgetTuple {
  readonly period: string;
  readonly channel_key: string;
  readonly campaign_key: string;
  readonly amount_minor: string;
  readonly currency: string;
}

const asBudgets = `json_to_recordset($2::json) AS f(
  period text, "channelKey" text, "campaignKey" text, "amountMinor" bigint)`;

/** $1 workspace, $2 budgets as JSON, $3 the workspace's currency */
export const upsertBudgets = `
  INSERT INTO budget AS t (workspace_id, period, channel_key, campaign_key, amount_minor, currency)
  SELECT $1, f.period, f."channelKey", f."campaignKey", f."amountMinor", $3 FROM ${asBudgets}
  WHERE f."amountMinor" IS NOT NULL
  ON CONFLICT (workspace_id, period, channel_key, campaign_key) DO UPDATE SET
    amount_minor = excluded.amount_minor, currency = excluded.currency, updated_at = now()
  WHERE (t.amount_minor, t.currency) IS DISTINCT FROM (excluded.amount_minor, excluded.currency)
  RETURNING (xmax = 0) AS inserted`;

/** $1 workspace, $2 budgets as JSON: those without an amount go. */
export const removeBudgets = `
  DELETE FROM budget t USING ${asBudgets}
  WHERE t.workspace_id = $1 AND f."amountMinor" IS NULL AND t.period = f.period
    AND t.channel_key = f."channelKey" AND t.campaign_key = f."campaignKey"
  RETURNING t.id`;

/** $1 workspace, $2 [{channelKey, campaignKey}]: names that the catalogue lacks. */
export const unknownNames = `
  SELECT DISTINCT f."channelKey", f."campaignKey",
    EXISTS (SELECT 1 FROM channel c WHERE c.workspace_id = $1 AND c.key = f."channelKey") AS known_channel
  FROM ${asBudgets}
  WHERE NOT EXISTS (SELECT 1 FROM channel c WHERE c.workspace_id = $1 AND c.key = f."channelKey")
    OR (f."campaignKey" <> ''
      AND NOT EXISTS (SELECT 1 FROM campaign c WHERE c.workspace_id = $1 AND c.key = f."campaignKey"))
  ORDER BY 1, 2 LIMIT 20`;

export interface UnknownName {
  readonly channelKey: string;
  readonly campaignKey: string;
  readonly known_channel: boolean;
}

/** $1 workspace, $2 currency, $3 and $4 first and last day: the rate of the first known day. */
export const firstRate = `
  SELECT rate FROM fx_rate WHERE workspace_id = $1 AND currency = $2 AND day BETWEEN $3::date AND $4::date
  ORDER BY day LIMIT 1`;

/** $1 workspace, $2 and $3 the month's bounds, epoch ms */
export const readMonthSpend = `
  SELECT channel_key, campaign_key, coalesce(sum(converted_minor), 0)::text AS spent_minor,
    (max(extract(epoch FROM at) * 1000 + CASE grain WHEN 'hour' THEN 3600000 ELSE 86400000 END))::float8 AS through_ms
  FROM spend WHERE workspace_id = $1 AND at >= to_timestamp($2::float8 / 1000) AND at < to_timestamp($3::float8 / 1000)
  GROUP BY channel_key, campaign_key`;

export interface MonthSpendRow {
  readonly channel_key: string;
  readonly campaign_key: string;
  readonly spent_minor: string;
  readonly through_ms: number;
}

/** $1 workspace, $2 and $3 the month's bounds: spend that no rate converts. */
export const readMonthUnconverted = `
  SELECT currency, sum(cost_minor)::text AS cost_minor
  FROM spend WHERE workspace_id = $1 AND at >= to_timestamp($2::float8 / 1000) AND at < to_timestamp($3::float8 / 1000)
    AND converted_minor IS NULL GROUP BY currency ORDER BY currency`;

/** $1 workspace: channels, then campaigns, by name. */
export const readChannelNames = `
  SELECT key, name FROM channel WHERE workspace_id = $1 ORDER BY position, key LIMIT 5000`;
export const readCampaignNames = `
  SELECT key, name, channel_key AS channel FROM campaign WHERE workspace_id = $1 ORDER BY name, key LIMIT 5000`;
