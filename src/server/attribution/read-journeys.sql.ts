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

/** A refund is no way in: its row names the touch of its order, also where it came with a campaign of its own. */
const isTouch = "is_touch = 1 AND is_refund = 0";

/** Keys of touches, sorted: a path holds twice their index from 1, and one more where the touch was direct. */
const keysOf = (by: AttributionKey) => `
  (SELECT arraySort(groupUniqArray(toString(${by}))) FROM trail
   WHERE ${here} AND ${isTouch} AND ${within("reads", "until")}) AS keys`;
const touchOf = (by: AttributionKey) => `
  toUInt32(transform(${by}, keys, arrayEnumerate(keys), 0) * 2 + (channel = 'direct'))`;

/**
 * A person's touches and conversions as (time, kind, id, path element, revenue, refunded, new customer): kind 0 is a
 * touch, 1 a conversion, so that a touch at the time of a conversion comes before it.
 */
const events = ({ by, ofOrders }: JourneyShape, people: string) => `
  SELECT person, (${at}, toUInt8(0), id, ${touchOf(by)}, toInt64(0), toInt64(0), toUInt8(0)) AS step
  FROM trail WHERE ${here} AND ${isTouch} AND ${within("reads", "until")}${people}
  UNION ALL
  SELECT person, (${at}, toUInt8(1), id, toUInt32(0), revenue, ${ofOrders ? "r.refunded" : "toInt64(0)"}, is_new_customer) AS step
  FROM trail ${ofOrders ? "LEFT JOIN refunds AS r ON r.order_id = trail.id" : ""}
  WHERE ${here} AND ${converts(ofOrders)} AND ${within("reads", "until")}${people}`;

const refunds = `
  refunds AS (
    SELECT order_event AS order_id, sum(revenue) AS refunded FROM trail
    WHERE ${here} AND is_refund = 1 AND order_event != 0 AND at >= ${instant("from")} GROUP BY order_event)`;

const buyers = (ofOrders: boolean) => `
  AND person IN (SELECT person FROM trail WHERE ${here} AND ${converts(ofOrders)} AND ${within("from", "to")})`;

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
  WITH ${keysOf(shape.by)}${shape.ofOrders ? `, ${refunds}` : ""}
  SELECT day, arrayMap(x -> keys[intDiv(x, 2)], elements) AS path, non_direct, conversions, gross, refunded, new_customers,
    decayed_conversions, decayed_value, decayed_new, ${shape.byDay ? "NULL AS" : ""} median_ms
  FROM (
    SELECT day, elements, arrayLastIndex(x -> x % 2 = 0, elements) AS non_direct, count() AS conversions,
      sum(last.5) AS gross, sum(last.6) AS refunded, sum(last.7) AS new_customers, ${decayed}
      ${shape.byDay ? "" : ", if(empty(elements), NULL, quantileExact(last.1 - journey[1].1)) AS median_ms"}
    FROM (
      SELECT last, ${inLookback} AS journey, arrayMap(e -> e.4, journey) AS elements, ${day} AS day,
        last.5 - last.6 AS value, ${weights} AS raw, arrayMap(x -> x / arraySum(raw), raw) AS w
      FROM (${shape.cut ? stretches(people) : wholeHistories(people)})
      WHERE last.2 = 1 AND last.1 >= {from:Int64} AND last.1 < {to:Int64})
    GROUP BY day, elements)`;
}

/**
 * Journeys that ended in the span without a conversion: touches after a person's last conversion, the last of them in
 * the span; `open` where that one is not older than the look-back.
 */
export function readLost(shape: JourneyShape): string {
  return `
  WITH ${keysOf(shape.by)}
  SELECT arrayMap(x -> keys[intDiv(x, 2)], elements) AS path, toUInt8(last_at >= {as_of:Int64} - {lookback:Int64}) AS open,
    count() AS journeys
  FROM (
    SELECT arraySort(groupArrayIf((${at}, id, ${touchOf(shape.by)}), ${isTouch})) AS touches,
      maxIf(${at}, ${converts(shape.ofOrders)}) AS converted_at, touches[-1].1 AS last_at,
      arrayMap(t -> t.3, arrayFilter(t -> t.1 > converted_at AND t.1 >= last_at - {lookback:Int64}, touches)) AS elements
    FROM trail
    WHERE ${here} AND (${isTouch} OR ${converts(shape.ofOrders)}) AND ${within("reads", "until")}
    GROUP BY person
    HAVING last_at > converted_at AND last_at >= {from:Int64} AND last_at < {to:Int64})
  GROUP BY elements, open`;
}

/** Spend of the span by key, minor units; null where no amount is known. */
export const readSpend = (by: AttributionKey) => `
  SELECT if(${by} = '', '(none)', toString(${by})) AS key, sum(cost) AS spend
  FROM spend
  WHERE ${here} AND hour >= ${instant("from")} AND hour < ${instant("to")}
    AND (hour, version) IN (SELECT hour, max(version) FROM cell_hour WHERE ${here} GROUP BY hour)
  GROUP BY key`;
