/** What says whether the inputs of a rule can be relied upon. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

export interface DeliveredRow {
  readonly source: string;
  readonly channel: string;
  readonly hourly: boolean;
  /** Epoch ms. */
  readonly through: number;
  readonly restated: number | null;
}

/** $1 workspace, $2 from, $3 to (epoch ms). */
export const readDelivered = `
  SELECT source, channel_key AS channel, bool_or(grain = 'hour') AS hourly,
    max(extract(epoch FROM at) * 1000 + CASE grain WHEN 'hour' THEN 3600000 ELSE 86400000 END)::float8 AS through,
    (extract(epoch FROM max(restated_at)) * 1000)::float8 AS restated
  FROM spend WHERE workspace_id = $1 AND at >= ${instant("$2")} AND at < ${instant("$3")}
  GROUP BY source, channel_key ORDER BY source, channel_key LIMIT 5000`;

/** $1 workspace, $2 from, $3 to (epoch ms): spend without a rate, and whose. */
export const readRateless = `
  SELECT DISTINCT channel_key AS channel FROM spend
  WHERE workspace_id = $1 AND at >= ${instant("$2")} AND at < ${instant("$3")} AND converted_minor IS NULL`;

/** When the oldest event that is not projected yet arrived, epoch ms; no row where all are. */
export const readOldestWaiting = `
  SELECT (extract(epoch FROM e.received_at) * 1000)::float8 AS at FROM user_event e
  WHERE e.id > (SELECT acked_id FROM projection WHERE id = 1) ORDER BY e.id LIMIT 1`;

/** Events by the stretch of ten minutes, counted back from an instant: 0 is the newest. */
export const countEvents = `
  SELECT toUInt32(intDiv({to:UInt32} - toUnixTimestamp(at), 600)) AS stretch, toFloat64(count()) AS events,
    toFloat64(max(toUnixTimestamp64Milli(at))) AS last
  FROM journey WHERE workspace = {workspace:UInt32} AND is_bot = 0
    AND at >= toDateTime64({from:UInt32}, 3, 'UTC') AND at < toDateTime64({to:UInt32}, 3, 'UTC')
  GROUP BY stretch ORDER BY stretch`;
