/** The tables of the columns. All of them can be dropped and are then projected again from the record. */
import "server-only";

/**
 * Where the projector writes: it keeps nothing and hands every line to journey and trail. Both know the token of what
 * they were handed, so that a line sent again lands in neither a second time, whichever of them a crash left out.
 */
const feed = `
  CREATE TABLE IF NOT EXISTS feed (
    workspace UInt32,
    id UInt64,
    at DateTime64(3, 'UTC'),
    person UInt64,
    event LowCardinality(String),
    is_bot UInt8,
    is_touch UInt8,
    is_order UInt8,
    is_new_customer UInt8,
    is_refund UInt8,
    order_event UInt64,
    revenue Int64,
    page LowCardinality(String),
    device LowCardinality(String),
    country LowCardinality(String),
    channel LowCardinality(String),
    campaign LowCardinality(String),
    creative LowCardinality(String),
    landing_page LowCardinality(String),
    touch_at DateTime64(3, 'UTC'),
    nd_channel LowCardinality(String),
    nd_campaign LowCardinality(String),
    nd_landing_page LowCardinality(String),
    nd_touch_at DateTime64(3, 'UTC'),
    first_channel LowCardinality(String),
    first_campaign LowCardinality(String),
    first_landing_page LowCardinality(String),
    first_touch_at DateTime64(3, 'UTC'),
    position UInt16,
    session_at DateTime64(3, 'UTC'),
    session_channel LowCardinality(String),
    session_campaign LowCardinality(String),
    session_landing_page LowCardinality(String),
    session_device LowCardinality(String),
    session_country LowCardinality(String),
    is_click UInt8,
    browser UInt64,
    order_id String,
    own_minor Int64,
    own_currency LowCardinality(String),
    properties Map(LowCardinality(String), String)
  ) ENGINE = Null`;

/** Every event in its person's timeline, credited; sorted by hour, for the board. */
const journey = `
  CREATE TABLE IF NOT EXISTS journey (
    workspace UInt32,
    id UInt64 CODEC(Delta, ZSTD(1)),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    person UInt64 CODEC(ZSTD(1)),
    event LowCardinality(String),
    is_bot UInt8,
    is_touch UInt8,
    is_order UInt8,
    is_new_customer UInt8,
    is_refund UInt8,
    revenue Int64 CODEC(ZSTD(1)),
    device LowCardinality(String),
    country LowCardinality(String),
    channel LowCardinality(String),
    campaign LowCardinality(String),
    landing_page LowCardinality(String),
    touch_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    nd_channel LowCardinality(String),
    nd_campaign LowCardinality(String),
    nd_landing_page LowCardinality(String),
    nd_touch_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    first_channel LowCardinality(String),
    first_campaign LowCardinality(String),
    first_landing_page LowCardinality(String),
    first_touch_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    position UInt16,
    session_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    session_channel LowCardinality(String),
    session_campaign LowCardinality(String),
    session_landing_page LowCardinality(String),
    session_device LowCardinality(String),
    session_country LowCardinality(String)
  ) ENGINE = MergeTree
  PARTITION BY toYYYYMM(at)
  ORDER BY (workspace, toStartOfHour(at), event, person, at)
  SETTINGS non_replicated_deduplication_window = 1000`;

/**
 * Each person's events in their order, without bots: for questions about what followed what. Most of them read all
 * people's times and pay for unpacking them; one person's timeline is looked up, and pays for the rows beside it: so
 * blocks are small.
 * `browser` is 0 where it is the person's own key, `own_minor` −1 where no money is known; `is_click`: a touch that
 * carried campaign parameters or a click id.
 */
const trailLike = (name: string) => `
  CREATE TABLE IF NOT EXISTS ${name} (
    workspace UInt32,
    person UInt64 CODEC(LZ4),
    at DateTime64(3, 'UTC') CODEC(T64, LZ4),
    id UInt64 CODEC(T64, LZ4),
    event LowCardinality(String),
    is_touch UInt8,
    is_order UInt8,
    is_new_customer UInt8,
    is_refund UInt8,
    order_event UInt64 CODEC(ZSTD(1)),
    revenue Int64 CODEC(ZSTD(1)),
    channel LowCardinality(String),
    campaign LowCardinality(String),
    creative LowCardinality(String),
    landing_page LowCardinality(String),
    nd_channel LowCardinality(String),
    nd_campaign LowCardinality(String),
    nd_landing_page LowCardinality(String),
    first_channel LowCardinality(String),
    first_campaign LowCardinality(String),
    first_landing_page LowCardinality(String),
    page LowCardinality(String),
    device LowCardinality(String),
    country LowCardinality(String),
    session_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    position UInt16,
    is_click UInt8,
    browser UInt64 CODEC(ZSTD(1)),
    order_id String CODEC(ZSTD(1)),
    own_minor Int64 CODEC(ZSTD(1)),
    own_currency LowCardinality(String),
    properties Map(LowCardinality(String), String) CODEC(ZSTD(1))
  ) ENGINE = MergeTree
  PARTITION BY toYYYYMM(at)
  ORDER BY (workspace, person, at, id)
  SETTINGS index_granularity = 2048, min_compress_block_size = 16384, non_replicated_deduplication_window = 1000`;
const trail = trailLike("trail");
/** The same of bots: few, and left out of every question but the one what leaving them out does. */
const crawlers = trailLike("crawlers");

/** Every key that a dimension has had in the trail: questions that number keys need not look through all rows for them. */
const seenKey = `
  CREATE TABLE IF NOT EXISTS seen_key (
    workspace UInt32,
    dimension LowCardinality(String),
    key String
  ) ENGINE = ReplacingMergeTree
  ORDER BY (workspace, dimension, key)
  SETTINGS index_granularity = 256, non_replicated_deduplication_window = 1000`;
export const keyDimensions = ["channel", "campaign", "creative", "landing_page", "device", "country"] as const;

const journeyColumns =
  "workspace, id, at, person, event, is_bot, is_touch, is_order, is_new_customer, is_refund, revenue, device, country, " +
  "channel, campaign, landing_page, touch_at, nd_channel, nd_campaign, nd_landing_page, nd_touch_at, " +
  "first_channel, first_campaign, first_landing_page, first_touch_at, position, session_at, session_channel, " +
  "session_campaign, session_landing_page, session_device, session_country";
const trailColumns =
  "workspace, person, at, id, event, is_touch, is_order, is_new_customer, is_refund, order_event, revenue, channel, " +
  "campaign, creative, landing_page, nd_channel, nd_campaign, nd_landing_page, first_channel, first_campaign, " +
  "first_landing_page, page, device, country, session_at, position, is_click, browser, order_id, own_minor, " +
  "own_currency, properties";

const feedJourney = `
  CREATE MATERIALIZED VIEW IF NOT EXISTS feed_journey TO journey AS SELECT ${journeyColumns} FROM feed`;
const feedTrail = `
  CREATE MATERIALIZED VIEW IF NOT EXISTS feed_trail TO trail AS SELECT ${trailColumns} FROM feed WHERE is_bot = 0`;
const feedCrawlers = `
  CREATE MATERIALIZED VIEW IF NOT EXISTS feed_crawlers TO crawlers AS SELECT ${trailColumns} FROM feed WHERE is_bot = 1`;

const trailSeenKey = `
  CREATE MATERIALIZED VIEW IF NOT EXISTS trail_seen_key TO seen_key AS
  SELECT DISTINCT workspace, d.1 AS dimension, d.2 AS key
  FROM trail ARRAY JOIN [${keyDimensions.map((name) => `('${name}', toString(${name}))`).join(", ")}] AS d`;

/** Spend as it stands, per hour; `version` as in cell_hour. */
const spend = `
  CREATE TABLE IF NOT EXISTS spend (
    workspace UInt32,
    hour DateTime('UTC'),
    source LowCardinality(String),
    channel LowCardinality(String),
    campaign LowCardinality(String),
    creative LowCardinality(String),
    is_daily UInt8,
    impressions Nullable(Int64),
    clicks Nullable(Int64),
    cost Nullable(Int64),
    version UInt64
  ) ENGINE = MergeTree
  PARTITION BY toYYYYMM(hour)
  ORDER BY (workspace, hour, channel, campaign)
  SETTINGS non_replicated_deduplication_window = 1000`;

/** The hourly roll-up: sums per hour of the workspace's clock and key of one dimension. */
const cells = `
  CREATE TABLE IF NOT EXISTS cells (
    workspace UInt32,
    dimension LowCardinality(String),
    hour DateTime('UTC'),
    key LowCardinality(String),
    version UInt64,
    is_daily UInt8,
    spend Nullable(Int64),
    impressions Nullable(Int64),
    clicks Nullable(Int64),
    sessions UInt64,
    engaged_sessions UInt64,
    visitors AggregateFunction(uniqExact, UInt64),
    page_views UInt64,
    sign_ups UInt64,
    product_views UInt64,
    add_to_carts UInt64,
    checkouts UInt64,
    orders UInt64,
    new_customers UInt64,
    gross_revenue Int64,
    refunds Int64,
    interactions UInt64,
    leads UInt64,
    complaints UInt64
  ) ENGINE = MergeTree
  PARTITION BY toYYYYMM(hour)
  ORDER BY (workspace, dimension, hour, key, version)
  SETTINGS index_granularity = 256`;

/** Which version of an hour's cells counts: writing it here is what publishes them. */
const cellHour = `
  CREATE TABLE IF NOT EXISTS cell_hour (
    workspace UInt32,
    hour DateTime('UTC'),
    version UInt64
  ) ENGINE = ReplacingMergeTree(version)
  PARTITION BY toYYYYMM(hour)
  ORDER BY (workspace, hour)
  SETTINGS index_granularity = 256`;

/** Raised whenever a table here changes its shape, or what fills it: columns of another shape are projected again. */
export const columnsShape = 6;

/** Which epoch of the projection the tables belong to, in which shape: not this one's, and they are lost or strange. */
const projected = `
  CREATE TABLE IF NOT EXISTS projected (epoch UInt32, shape UInt32) ENGINE = MergeTree ORDER BY epoch`;
/** The latest event and the latest count of an hour that the columns were given; 0 where they have none. */
export const readLatest =
  "SELECT (SELECT max(id) FROM journey) AS event, (SELECT max(version) FROM cell_hour) AS version";
export const readProjected = "SELECT epoch, shape FROM projected ORDER BY projected.epoch DESC LIMIT 1";

/** In the order of dropping: what reads a table goes before it. */
export const columnTables = [
  "feed_journey",
  "feed_trail",
  "feed_crawlers",
  "trail_seen_key",
  "feed",
  "journey",
  "trail",
  "crawlers",
  "seen_key",
  "spend",
  "cells",
  "cell_hour",
  "projected",
  "projected_epoch",
] as const;
export const createColumns: readonly string[] = [
  feed,
  journey,
  trail,
  crawlers,
  seenKey,
  trailSeenKey,
  feedJourney,
  feedTrail,
  feedCrawlers,
  spend,
  cells,
  cellHour,
  projected,
];

/**
 * Every line of these people. `IN` and not `has`: where lines are taken out, the engine looks through the whole list
 * for every row of the workspace otherwise.
 */
export const removePeople: readonly string[] = ["journey", "trail", "crawlers"].map(
  (table) => `DELETE FROM ${table} WHERE workspace = {workspace:UInt32} AND person IN {persons:Array(UInt64)}`,
);
