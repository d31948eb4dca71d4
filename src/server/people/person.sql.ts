/** One person's events in the columns, by the primary key of the trail. */
import "server-only";

export interface FactsRow {
  readonly events: number;
  readonly first_ms: number;
  readonly last_ms: number;
  readonly sessions: number;
  readonly orders: number;
  readonly refunds: number;
  readonly gross: number;
  readonly refunded: number;
  readonly touches: number;
  readonly first_touch: readonly [channel: string, campaign: string, creative: string, landingPage: string];
  readonly channels: Readonly<Record<string, number>>;
}

/** One row; `events` is 0 for a person who is not there. */
export const readFacts = `
  SELECT
    count() AS events,
    toUnixTimestamp64Milli(min(at)) AS first_ms,
    toUnixTimestamp64Milli(max(at)) AS last_ms,
    uniqExactIf(session_at, position > 0) AS sessions,
    countIf(is_order = 1) AS orders,
    countIf(is_refund = 1) AS refunds,
    sumIf(revenue, is_order = 1) AS gross,
    sumIf(revenue, is_refund = 1) AS refunded,
    countIf(is_touch = 1) AS touches,
    argMinIf((toString(channel), toString(campaign), toString(creative), toString(landing_page)), (at, id), is_touch = 1)
      AS first_touch,
    sumMapIf(map(toString(channel), toUInt64(1)), is_touch = 1) AS channels
  FROM trail WHERE workspace = {workspace:UInt32} AND person = {person:UInt64}`;

export interface EventRow {
  readonly id: number;
  readonly at_ms: number;
  readonly event: string;
  readonly is_touch: number;
  readonly is_order: number;
  readonly is_new_customer: number;
  readonly is_refund: number;
  readonly order_event: number;
  readonly revenue: number;
  readonly channel: string;
  readonly campaign: string;
  readonly creative: string;
  readonly landing_page: string;
  readonly page: string;
  readonly device: string;
  readonly country: string;
  /** 0 outside a session. */
  readonly session_ms: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** Newest first. What comes before a place is a condition of its own: the first page has none, and is planned sooner. */
const eventsWhere = (more: string) => `
  SELECT
    id, toUnixTimestamp64Milli(at) AS at_ms, event, is_touch, is_order, is_new_customer, is_refund, order_event, revenue,
    channel, campaign, creative, landing_page, page, device, country, toUnixTimestamp64Milli(session_at) AS session_ms,
    properties
  FROM trail
  PREWHERE workspace = {workspace:UInt32} AND person = {person:UInt64}
  ${more}
  ORDER BY at DESC, id DESC LIMIT {limit:UInt32}`;
export const readLatestEvents = eventsWhere("");
/** Parameters besides: the place, beforeMs and beforeId. */
export const readEventsBefore = eventsWhere(`
  WHERE at <= fromUnixTimestamp64Milli({beforeMs:Int64}, 'UTC')
    AND (at < fromUnixTimestamp64Milli({beforeMs:Int64}, 'UTC') OR id < {beforeId:UInt64})`);

/** $1 workspace, $2 a person who is no more: who that one turned out to be. */
export const readSurvivor = `
  SELECT person::text AS person FROM identity WHERE workspace_id = $1 AND key = $2::bigint AND person <> key`;
