/** The rows behind a measure, by the conditions that the board's counting has: events of the journey, rows of spend. */
import "server-only";
import { type Dimension, dimensions, type Filter } from "#domain/metrics/filter.ts";
import type { eventMeasures, spendMeasures } from "#domain/metrics/measure.ts";
import { here, within } from "#server/events/rows-asked.sql.ts";

export type EventMeasure = (typeof eventMeasures)[number];
export type SpendMeasure = (typeof spendMeasures)[number];

const views = "event IN ('Page Viewed', 'Screen Viewed')";
const is = (event: string) => `event = '${event}'`;

/** Which events a measure counts; beside countCells and countSessions, and held against them by a test. */
const counts: Readonly<Record<EventMeasure, string>> = {
  sessions: "position = 1",
  engaged_sessions: "position = 2",
  visitors: views,
  page_views: views,
  sign_ups: is("Signed Up"),
  product_views: is("Product Viewed"),
  add_to_carts: is("Product Added"),
  checkouts: is("Checkout Started"),
  orders: "is_order = 1",
  new_customers: "is_new_customer = 1",
  gross_revenue: "is_order = 1",
  refunds: "is_refund = 1",
  interactions: is("Content Interacted"),
  leads: is("Lead Handed Over"),
  complaints: is("Complaint Filed"),
};

const amounts: Readonly<Partial<Record<EventMeasure, string>>> = {
  visitors: "uniqExact(person)",
  gross_revenue: "sum(revenue)",
  refunds: "sum(revenue)",
};

/** Sessions count where and when they began. */
const ofSession = (measure: EventMeasure) => measure === "sessions" || measure === "engaged_sessions";

/** Params: workspace, from, to (epoch ms), and the keys of each filtered dimension as JSON under its name. */
function where(measure: EventMeasure, filter: Filter): string {
  const prefix = ofSession(measure) ? "session_" : "";
  const at = ofSession(measure) ? "session_at" : "at";
  const kept = dimensions
    .filter((dimension) => filter[dimension] !== undefined)
    .map((dimension) => `AND ${prefix}${dimension} IN {${dimension}:Array(String)}`);
  return `
    WHERE ${here} AND is_bot = 0 AND ${counts[measure]}
      AND ${within(at)}
      ${kept.join(" ")}`;
}

export interface CountedRow {
  readonly rows: number;
  readonly amount: number;
}

export function countEvents(measure: EventMeasure, filter: Filter): string {
  return `SELECT count() AS rows, ${amounts[measure] ?? "count()"} AS amount FROM journey ${where(measure, filter)}`;
}

export interface JourneyRow {
  readonly id: string;
  readonly at_ms: number;
  readonly person: string;
  readonly event: string;
  readonly channel: string;
  readonly campaign: string;
  readonly landing_page: string;
  readonly device: string;
  readonly country: string;
  readonly revenue: number;
  readonly has_money: number;
}

/** Oldest first; with limit and offset. */
export function readEventRows(measure: EventMeasure, filter: Filter): string {
  const prefix = ofSession(measure) ? "session_" : "";
  const told = dimensions.map((dimension) => `${prefix}${dimension} AS ${dimension}_told`);
  return `
    SELECT toString(id) AS id, toUnixTimestamp64Milli(at) AS at_ms, toString(person) AS person, event,
      channel_told AS channel, campaign_told AS campaign, landing_page_told AS landing_page, device_told AS device,
      country_told AS country, revenue, is_order OR is_refund AS has_money
    FROM (SELECT id, at, person, event, revenue, is_order, is_refund, ${told.join(", ")} FROM journey ${where(measure, filter)})
    ORDER BY at, id LIMIT {limit:UInt32} OFFSET {offset:UInt32}`;
}

/** Spend knows no page, device or country. */
export const spendDimensions: ReadonlySet<Dimension> = new Set(["channel", "campaign"]);

const spendColumn: Readonly<Record<SpendMeasure, string>> = {
  spend: "converted_minor",
  impressions: "impressions",
  clicks: "clicks",
};

/** $1 workspace, $2 from and $3 to (epoch ms), $4 channels or null, $5 campaigns or null */
const spendWhere = (measure: SpendMeasure) => `
  WHERE workspace_id = $1 AND at >= to_timestamp($2::float8 / 1000) AND at < to_timestamp($3::float8 / 1000)
    AND ($4::text[] IS NULL OR channel_key = ANY($4::text[])) AND ($5::text[] IS NULL OR campaign_key = ANY($5::text[]))
    AND ${spendColumn[measure]} IS NOT NULL`;

export const countSpendRows = (measure: SpendMeasure) =>
  `SELECT count(*)::int AS rows, sum(${spendColumn[measure]})::float8 AS amount FROM spend ${spendWhere(measure)}`;

export interface StoredSpendRow {
  readonly at_ms: number;
  readonly grain: string;
  readonly source: string;
  readonly channel: string;
  readonly campaign: string;
  readonly creative: string;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly cost_minor: number;
  readonly currency: string;
  readonly converted_minor: number | null;
}

/** The same, with $6 limit and $7 offset: oldest first. */
export const readSpendRows = (measure: SpendMeasure) => `
  SELECT (extract(epoch FROM at) * 1000)::float8 AS at_ms, grain, source, channel_key AS channel, campaign_key AS campaign,
    creative_key AS creative, impressions::float8 AS impressions, clicks::float8 AS clicks, cost_minor::float8 AS cost_minor,
    currency, converted_minor::float8 AS converted_minor
  FROM spend ${spendWhere(measure)} ORDER BY at, id LIMIT $6 OFFSET $7`;
