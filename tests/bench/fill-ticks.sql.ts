/** A hundred channels over seven weeks, made inside the engine: hours that rules are judged by. */

/** $channels, $hours, $from (epoch seconds), $workspace. */
export const fillCells = `
  INSERT INTO cells
  SELECT {workspace:UInt32}, d.1, toDateTime({from:UInt32} + 3600 * intDiv(number, {channels:UInt32}), 'UTC'), d.2, 1, 0,
    toInt64(20000 + 4000 * noise), toInt64(8000 + 800 * noise), toInt64(160 + 20 * noise), 120, 60,
    uniqExactState(toUInt64(number)), 300, 8, 90, 30, 15, toUInt64(3 + 2 * noise), 2, toInt64(60000 + 30000 * noise), 0, 12, 3, 1
  FROM (SELECT number, (cityHash64(number) % 1000) / 500 - 1 AS noise
    FROM numbers({channels:UInt32} * {hours:UInt32}))
  ARRAY JOIN [('channel', concat('c', toString(number % {channels:UInt32}))), ('none', '')] AS d
  GROUP BY number, noise, d`;

export const publishHours = `
  INSERT INTO cell_hour
  SELECT {workspace:UInt32}, toDateTime({from:UInt32} + 3600 * number, 'UTC'), 1 FROM numbers({hours:UInt32})`;

export const fillSpend = `
  INSERT INTO spend
  SELECT {workspace:UInt32}, toDateTime({from:UInt32} + 3600 * intDiv(number, {channels:UInt32}), 'UTC'), 'bench',
    concat('c', toString(number % {channels:UInt32})), '', '', 0, 8000, 160, 20000, 1
  FROM numbers({channels:UInt32} * {hours:UInt32})`;

/** Ten events an hour and channel, one of thirty of them an order, some hours after its touchpoint. */
export const fillJourney = `
  INSERT INTO journey (workspace, id, at, person, event, is_order, revenue, channel, touch_at)
  SELECT {workspace:UInt32}, number, toDateTime64({from:UInt32} + 3600 * intDiv(number, 10 * {channels:UInt32}) + number % 3600, 3, 'UTC') AS moment,
    number, if(number % 30 = 0, 'Order Completed', 'Page Viewed'), number % 30 = 0, if(number % 30 = 0, 20000, 0),
    concat('c', toString(number % {channels:UInt32})), moment - INTERVAL (cityHash64(number) % 40) HOUR
  FROM numbers(10 * {channels:UInt32} * {hours:UInt32})`;

/** $1 workspace, $2 first of the hours (epoch ms), $3 channels: the newest two days of them, as the record has them. */
export const recordSpend = `
  INSERT INTO spend (workspace_id, source, grain, at, channel_key, cost_minor, currency, converted_minor)
  SELECT $1, 'bench', 'hour', to_timestamp($2::float8 / 1000) + h * INTERVAL '1 hour', 'c' || c, 20000, 'CNY', 20000
  FROM generate_series(0, 47) AS h, generate_series(0, $3::int - 1) AS c`;
