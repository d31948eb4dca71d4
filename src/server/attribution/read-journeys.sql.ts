/** Journeys out of each person's trail, those of the same path counted together; and what the span's spend was. */
import "server-only";
import type { AttributionKey } from "#domain/attribution/attribution-question.ts";

export interface JourneyShape {
  readonly by: AttributionKey;
  /** Whether a journey begins after the person's previous conversion. */
  readonly cut: boolean;
  /** Orders count once by order_id and may be refunded; of other events each occurrence counts. */
  readonly ofOrders: boolean;
  readonly decayed: boolean;
  /** Groups by the conversion's local day, too. */
  readonly byDay: boolean;
}

const at = "toUnixTimestamp64Milli(at)";
const instant = (name: string) => `fromUnixTimestamp64Milli({${name}:Int64}, 'UTC')`;
const within = (from: string, to: string) => `at >= ${instant(from)} AND at < ${instant(to)}`;
const here = "workspace = {workspace:UInt32}";
const halfLifeMs = 604_800_000;

/** Rows that convert. */
const converts = (ofOrders: boolean) => (ofOrders ? "is_order = 1" : "event = {conversion:String}");

const isTouch = "is_touch = 1";

/** What a touch is credited to, and whether it was direct: last non-direct looks at that whatever gets the credit. */
const touchOf = (by: AttributionKey) => `(${by}, channel = 'direct')`;
const noTouch = "(CAST('', 'LowCardinality(String)'), toUInt8(0))";

/**
 * A person's touches and conversions as (time, kind, id, touch, revenue, refunded, new customer): kind 0 is a
 * touch, 1 a conversion, so that a touch at the time of a conversion comes before it.
 */
const events = ({ by, ofOrders }: JourneyShape, people: string) => `
  SELECT person, (${at}, toUInt8(0), id, ${touchOf(by)}, toInt64(0), toInt64(0), toUInt8(0)) AS step
  FROM trail WHERE ${here} AND ${isTouch} AND ${within("reads", "until")}${people}
  UNION ALL
  SELECT person, (${at}, toUInt8(1), id, ${noTouch}, revenue, ${ofOrders ? "r.refunded" : "toInt64(0)"}, is_new_customer) AS step
  FROM trail ${ofOrders ? "LEFT JOIN refunds AS r ON r.order_id = trail.id" : ""}
  WHERE ${here} AND ${converts(ofOrders)} AND ${within("reads", "until")}${people}`;

const refunds = `
  refunds AS (
    SELECT order_event AS order_id, sum(revenue) AS refunded FROM trail
    WHERE ${here} AND is_refund = 1 AND order_event != 0 AND at >= ${instant("from")} GROUP BY order_event)`;

/** Negated, since looking up so many people in the primary index costs more than it saves. */
const buyers = (ofOrders: boolean) => `
  AND bitNot(person) IN (SELECT bitNot(person) FROM trail WHERE ${here} AND ${converts(ofOrders)} AND ${within("from", "to")})`;

/** Stretches of a person's events that end with a conversion or with the last touch: a touch leads to one conversion. */
const stretches = (people: string) => `
  SELECT person, arrayJoin(arraySplit((e, after) -> after, events,
    arrayPushFront(arrayPopBack(arrayMap(e -> e.2, events)), 0))) AS stretch, stretch[-1] AS last
  FROM (SELECT person, arraySort(groupArray(step)) AS events FROM (${people}) GROUP BY person)`;

/** Each conversion with all that came before it: a touch may lead to several. */
const wholeHistories = (people: string) => `
  SELECT person, last, arrayFilter(e -> e.2 = 0 AND e.1 <= last.1, events) AS stretch
  FROM (SELECT person, arraySort(groupArray(step)) AS events FROM (${people}) GROUP BY person)
  ARRAY JOIN arrayFilter(e -> e.2 = 1, events) AS last`;

const inLookback = "arrayFilter(e -> e.2 = 0 AND e.1 >= last.1 - {lookback:Int64}, stretch)";
const weights = `arrayMap(e -> exp2((e.1 - journey[-1].1) / ${halfLifeMs}), journey)`;

/** Times are in epoch ms: {from} to {to} the span, {reads} the span's start less the look-back, {until} the present. */
export function readConversions(shape: JourneyShape): string {
  const people = events(shape, buyers(shape.ofOrders));
  const day = shape.byDay ? "toString(toDate(fromUnixTimestamp64Milli(last.1), {zone:String}))" : "''";
  const decayed = shape.decayed
    ? `sumForEach(w) AS decayed_conversions, sumForEach(arrayMap(x -> x * value, w)) AS decayed_value,
       sumForEach(arrayMap(x -> x * last.7, w)) AS decayed_new`
    : "[] AS decayed_conversions, [] AS decayed_value, [] AS decayed_new";
  return `
  ${shape.ofOrders ? `WITH ${refunds}` : ""}
  SELECT day, path, non_direct, conversions, gross, refunded, new_customers,
    decayed_conversions, decayed_value, decayed_new, ${shape.byDay ? "NULL AS" : ""} median_ms
  FROM (
    SELECT day, path, non_direct, count() AS conversions,
      sum(last.5) AS gross, sum(last.6) AS refunded, sum(last.7) AS new_customers, ${decayed}
      ${shape.byDay ? "" : ", if(empty(path), NULL, quantileExact(last.1 - journey[1].1)) AS median_ms"}
    FROM (
      SELECT last, ${inLookback} AS journey,
        arrayMap(e -> toString(e.4.1), journey) AS path, arrayLastIndex(e -> e.4.2 = 0, journey) AS non_direct, ${day} AS day,
        last.5 - last.6 AS value, ${weights} AS raw, arrayMap(x -> x / arraySum(raw), raw) AS w
      FROM (${shape.cut ? stretches(people) : wholeHistories(people)})
      WHERE last.2 = 1 AND last.1 >= {from:Int64} AND last.1 < {to:Int64})
    GROUP BY day, path, non_direct)`;
}

/**
 * Journeys that ended in the span without a conversion: touches after a person's last conversion, the last of them in
 * the span; `open` where that one is not older than the look-back.
 */
export function readLost(shape: JourneyShape): string {
  return `
  SELECT path, toUInt8(last_at >= {as_of:Int64} - {lookback:Int64}) AS open,
    count() AS journeys
  FROM (
    SELECT arraySort(groupArrayIf((${at}, id, ${shape.by}), ${isTouch})) AS touches,
      maxIf(${at}, ${converts(shape.ofOrders)}) AS converted_at, touches[-1].1 AS last_at,
      arrayMap(t -> toString(t.3), arrayFilter(t -> t.1 > converted_at AND t.1 >= last_at - {lookback:Int64}, touches)) AS path
    FROM trail
    WHERE ${here} AND (${isTouch} OR ${converts(shape.ofOrders)}) AND ${within("reads", "until")}
    GROUP BY person
    HAVING last_at > converted_at AND last_at >= {from:Int64} AND last_at < {to:Int64})
  GROUP BY path, open`;
}

/** Spend of the span by key, minor units; null where no amount is known. */
export const readSpend = (by: AttributionKey) => `
  SELECT if(${by} = '', '(none)', toString(${by})) AS key, sum(cost) AS spend
  FROM spend
  WHERE ${here} AND hour >= ${instant("from")} AND hour < ${instant("to")}
    AND (hour, version) IN (SELECT hour, max(version) FROM cell_hour WHERE ${here} GROUP BY hour)
  GROUP BY key`;
