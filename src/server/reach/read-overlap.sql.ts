/** Who was touched by which channels, what they cost and what they brought. */
import "server-only";
import type { Dimension } from "#domain/metrics/filter.ts";
import { here, within } from "#server/events/rows-asked.sql.ts";
import { seenKeys } from "#server/events/seen-keys.sql.ts";
import { published } from "#server/metrics/published.sql.ts";
import { carries } from "./trail-rows.sql.ts";

const touched = (filters: readonly Dimension[]) =>
  `${here} AND is_touch = 1 AND ${within("at", "from", "to")} AND ${carries(filters)}`;

/**
 * People by the exact set of channels that touched them. A person's channels are the bits of one number: of more than 63
 * channels the most touched have a bit each, and the last bit stands for all others together.
 */
export const readSets = (filters: readonly Dimension[]) => `
  WITH ${seenKeys("channel")} AS seen,
    (SELECT groupArray(toString(channel)) FROM (
      SELECT channel FROM trail WHERE length(seen) > 63 AND ${touched(filters)}
      GROUP BY channel ORDER BY count() DESC, toString(channel) LIMIT 63)) AS most_touched,
    if(length(seen) > 63, most_touched, seen) AS keys
  SELECT arrayMap(bit -> if(bit = 63, {other:String}, keys[bit + 1]), bitPositionsToArray(mask)) AS channels, count() AS people
  FROM (
    SELECT groupBitOr(bitShiftLeft(toUInt64(1), transform(channel, keys, range(length(keys)), 63))) AS mask
    FROM trail WHERE ${touched(filters)} GROUP BY person)
  GROUP BY mask`;

/** Minor units; only channels whose spend is known. */
export const readSpend = (filters: readonly Dimension[]) => `
  SELECT toString(channel) AS key, sum(cost) AS minor FROM spend
  WHERE ${here} AND ${within("hour", "from", "to")} AND cost IS NOT NULL AND ${carries(filters)}
    AND ${published}
  GROUP BY key`;

/** Orders less refunds, by the last touch before them. */
export const readRevenue = (filters: readonly Dimension[]) => `
  SELECT toString(channel) AS key, sumIf(revenue, is_order = 1) - sumIf(revenue, is_refund = 1) AS minor FROM trail
  WHERE ${here} AND (is_order = 1 OR is_refund = 1) AND ${within("at", "from", "to")} AND ${carries(filters)}
  GROUP BY key`;
