/** What platforms report of themselves, and the rates that money is converted by. Times are epoch ms. */
import "server-only";

/**
 * $1 workspace, $2 source, $3 channel or null, $4 and $5 the span, $6 time zone: by day and currency, and how many rows
 * report it at all.
 */
export const readReported = `
  SELECT to_char(at AT TIME ZONE $6, 'YYYY-MM-DD') AS day, currency,
    count(reported_conversions)::int AS conversions_known, coalesce(sum(reported_conversions), 0)::float8 AS conversions,
    count(reported_revenue_minor)::int AS revenue_known, coalesce(sum(reported_revenue_minor), 0)::float8 AS minor
  FROM spend
  WHERE workspace_id = $1 AND source = $2 AND ($3::text IS NULL OR channel_key = $3::text)
    AND at >= to_timestamp($4::float8 / 1000) AND at < to_timestamp($5::float8 / 1000)
  GROUP BY 1, 2`;

export interface ReportedRow {
  readonly day: string;
  readonly currency: string;
  readonly conversions_known: number;
  readonly conversions: number;
  readonly revenue_known: number;
  readonly minor: number;
}

/** $1 workspace. Currencies that have a rate on any day. */
export const readRateCurrencies = "SELECT DISTINCT currency FROM fx_rate WHERE workspace_id = $1 ORDER BY currency";

/** $1 workspace. Sources whose rows report conversions or revenue of their own. */
export const readReportingSources = `
  SELECT source, array_agg(DISTINCT channel_key ORDER BY channel_key) AS channels,
    bool_or(reported_conversions IS NOT NULL) AS conversions, bool_or(reported_revenue_minor IS NOT NULL) AS revenue
  FROM spend WHERE workspace_id = $1 AND (reported_conversions IS NOT NULL OR reported_revenue_minor IS NOT NULL)
  GROUP BY source ORDER BY source LIMIT 200`;

export interface ReportingSource {
  readonly source: string;
  readonly channels: readonly string[];
  readonly conversions: boolean;
  readonly revenue: boolean;
}
