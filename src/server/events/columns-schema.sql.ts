/** The tables of the columns. All of them can be dropped and are then projected again from the record. */
import "server-only";

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

/** Which epoch of the projection the tables belong to: none of this one's, and they are lost or strange. */
const epoch = "CREATE TABLE IF NOT EXISTS projected_epoch (epoch UInt32) ENGINE = MergeTree ORDER BY epoch";
export const readEpoch = "SELECT toUInt32(max(epoch)) AS epoch FROM projected_epoch";

export const columnTables = ["journey", "spend", "cells", "cell_hour", "projected_epoch"] as const;
export const createColumns: readonly string[] = [journey, spend, cells, cellHour, epoch];

/** Every line of these people. */
export const removePeople = `
  DELETE FROM journey WHERE workspace = {workspace:UInt32} AND has({persons:Array(UInt64)}, person)`;
