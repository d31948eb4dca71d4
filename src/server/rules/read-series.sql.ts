/** Hourly sums of every key of a dimension, for rules. */
import "server-only";
import { type Measure, spendMeasures } from "#domain/metrics/measure.ts";
import { publishedWithin } from "#server/metrics/published.sql.ts";

const delivered: readonly Measure[] = spendMeasures;
/** Spend of whole days belongs to no hour. */
const sumOf = (measure: Measure) =>
  delivered.includes(measure)
    ? `sumIf(t.${measure}, is_daily = 0) AS ${measure}`
    : measure === "visitors"
      ? "uniqExactMerge(t.visitors) AS visitors"
      : `sum(t.${measure}) AS ${measure}`;

/** Rows of key, hour (epoch seconds) and the measures in their order. */
export const seriesFromCells = (measures: readonly Measure[]) => `
  SELECT ${["key", "toUnixTimestamp(hour) AS at", ...measures.map(sumOf)].join(", ")}
  FROM (SELECT * FROM cells
    WHERE workspace = {workspace:UInt32} AND dimension = {dimension:String}
      AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({to:UInt32}, 'UTC')
      AND ${publishedWithin}) AS t
  GROUP BY key, hour ORDER BY key, hour`;

/** How many hours, rounded up, after the hour of its touchpoint was over an order came, and how many did. */
export const countLags = `
  SELECT toUInt32(greatest(0, ceil((toUnixTimestamp(at) - toUnixTimestamp(toStartOfHour(touch_at)) - 3600) / 3600))) AS late,
    toFloat64(count()) AS orders
  FROM journey
  WHERE workspace = {workspace:UInt32} AND is_bot = 0 AND is_order = 1
    AND at >= toDateTime64({from:UInt32}, 3, 'UTC')
    AND touch_at >= toDateTime64({from:UInt32}, 3, 'UTC') AND touch_at < toDateTime64({to:UInt32}, 3, 'UTC') AND touch_at <= at
  GROUP BY late HAVING late < 336 ORDER BY late`;

/** Events of the whole workspace by the hour of its clock. */
export const countHourlyEvents = `
  SELECT toUnixTimestamp(toStartOfHour(at, {zone:String})) AS hour, toFloat64(count()) AS events FROM journey
  WHERE workspace = {workspace:UInt32} AND is_bot = 0
    AND at >= toDateTime64({from:UInt32}, 3, 'UTC') AND at < toDateTime64({to:UInt32}, 3, 'UTC')
  GROUP BY hour ORDER BY hour`;
