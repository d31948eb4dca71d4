/** Journeys out of each person's trail, those of the same path counted together; and what the span's spend was. */
import "server-only";
import type { AttributionKey } from "#domain/attribution/attribution-question.ts";
import { here, instant, within } from "#server/events/rows-asked.sql.ts";
import { seenKeys } from "#server/events/seen-keys.sql.ts";
import { published } from "#server/metrics/published.sql.ts";

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
const halfLifeMs = 604_800_000;

/** Rows that convert. */
const converts = (ofOrders: boolean) => (ofOrders ? "is_order = 1" : "event = {conversion:String}");

const isTouch = "is_touch = 1";

const refunds = `
  refunds AS (
    SELECT order_event AS order_id, sum(revenue) AS refunded FROM trail
    WHERE ${here} AND is_refund = 1 AND order_event != 0 AND at >= ${instant("from")} GROUP BY order_event)`;

/** The places of keys in a touch; more keys than that share the last one. */
const keyBits = 19;
/** What touches may be credited to. */
const keysOf = (by: AttributionKey) => `${seenKeys(by)} AS keys`;
const placeOf = (by: AttributionKey) =>
  `transform(${by}, keys, arrayMap(place -> toUInt32(least(place, ${2 ** keyBits - 1})), arrayEnumerate(keys)), toUInt32(0))`;

/**
 * A touch or a conversion as one number, which sorts as its person went: `time in ms << 84 | converts << 83 | id << 20 |
 * place of the key << 1 | direct`. At the time of a conversion touches come before it. Numbers, since arrays of tuples
 * take the engine several times as long.
 */
const packed = (converts: 0 | 1, rest: string) =>
  `bitOr(bitShiftLeft(toUInt128(${at}), 84), bitOr(bitShiftLeft(toUInt128(id), 20), toUInt128(${converts === 1 ? `bitShiftLeft(toUInt128(1), 83)` : rest})))`;
const touch = (by: AttributionKey) => packed(0, `bitOr(bitShiftLeft(toUInt32(${placeOf(by)}), 1), channel = 'direct')`);
const msOf = (step: string) => `toInt64(bitShiftRight(${step}, 84))`;
const isDirect = (step: string) => `bitTest(toUInt64(${step}), 0)`;
const isEnd = (step: string) => `bitAnd(${step}, bitShiftLeft(toUInt128(1), 83)) > 0`;
const keyOf = (step: string) => `toUInt32(bitAnd(bitShiftRight(${step}, 1), ${2 ** keyBits - 1}))`;
const named = (path: string) => `arrayMap(place -> keys[place], ${path})`;

/**
 * Each conversion of the span with the touches before it within the look-back: `last` is (step, id, revenue, new
 * customer). Cut, a touch leads to no more than one conversion, and each gets the stretch since the one before: taking
 * its part of all touches for each would need their product in memory. Negated people, since looking up so many in the
 * primary index costs more than it saves.
 */
const journeysOf = ({ by, ofOrders, cut }: JourneyShape) => `
  SELECT last, arrayFilter(t -> t < last.1 AND ${msOf("t")} >= ${msOf("last.1")} - {lookback:Int64}, ${cut ? "before" : "touches"}) AS journey
  FROM (
    SELECT arraySort(groupArrayIf(${touch(by)}, ${isTouch})) AS touches,
      arraySort(groupArrayIf((${packed(1, "")}, id, revenue, is_new_customer), ${converts(ofOrders)})) AS ends
      ${cut ? `, arraySort(arrayConcat(touches, ends.1)) AS steps, arrayPushFront(arrayPopBack(arrayMap(t -> ${isEnd("t")}, steps)), 0) AS after` : ""}
    FROM trail
    WHERE ${here} AND (${isTouch} OR ${converts(ofOrders)}) AND ${within("at", "reads", "until")}
      AND bitNot(person) IN (SELECT bitNot(person) FROM trail WHERE ${here} AND ${converts(ofOrders)} AND ${within("at", "from", "to")})
    GROUP BY person)
  ARRAY JOIN ends AS last${cut ? ", arraySlice(arraySplit((t, begins) -> begins, steps, after), 1, length(ends)) AS before" : ""}
  WHERE ${msOf("last.1")} >= {from:Int64} AND ${msOf("last.1")} < {to:Int64}`;

const weights = `arrayMap(t -> exp2((${msOf("t")} - ${msOf("journey[-1]")}) / ${halfLifeMs}), journey)`;

/** Times are in epoch ms: {from} to {to} the span, {reads} the span's start less the look-back, {until} the present. */
export function readConversions(shape: JourneyShape): string {
  const day = shape.byDay ? `toString(toDate(fromUnixTimestamp64Milli(${msOf("last.1")}), {zone:String}))` : "''";
  const decayed = shape.decayed
    ? `sumForEach(w) AS decayed_conversions, sumForEach(arrayMap(x -> x * value, w)) AS decayed_value,
       sumForEach(arrayMap(x -> x * last.4, w)) AS decayed_new`
    : "[] AS decayed_conversions, [] AS decayed_value, [] AS decayed_new";
  return `
  WITH ${shape.ofOrders ? `${refunds},` : ""} ${keysOf(shape.by)}
  SELECT day, ${named("places")} AS path, non_direct, conversions, gross, refunded, new_customers,
    decayed_conversions, decayed_value, decayed_new, ${shape.byDay ? "NULL AS" : ""} median_ms
  FROM (
    SELECT day, places, non_direct, count() AS conversions,
      sum(last.3) AS gross, sum(taken) AS refunded, sum(last.4) AS new_customers, ${decayed}
      ${shape.byDay ? "" : `, if(empty(places), NULL, quantileExact(${msOf("last.1")} - ${msOf("journey[1]")})) AS median_ms`}
    FROM (
      SELECT last, journey, arrayMap(t -> ${keyOf("t")}, journey) AS places,
        arrayLastIndex(t -> NOT ${isDirect("t")}, journey) AS non_direct, ${day} AS day,
        ${shape.ofOrders ? "r.refunded" : "toInt64(0)"} AS taken, last.3 - taken AS value, ${weights} AS raw, arrayMap(x -> x / arraySum(raw), raw) AS w
      FROM (${journeysOf(shape)}) AS j ${shape.ofOrders ? "LEFT JOIN refunds AS r ON r.order_id = j.last.2" : ""})
    GROUP BY day, places, non_direct)`;
}

/**
 * Journeys that ended in the span without a conversion: the last touch in the span, and no conversion after it; `open`
 * of them are not older than the look-back, and may still lead to one.
 */
export const countLost = ({ ofOrders }: JourneyShape) => `
  SELECT count() AS journeys, countIf(last_at >= {as_of:Int64} - {lookback:Int64}) AS open
  FROM (
    SELECT max(bitOr(bitShiftLeft(toUInt64(${at}), 1), ${converts(ofOrders)})) AS last, toInt64(bitShiftRight(last, 1)) AS last_at
    FROM trail WHERE ${here} AND (${isTouch} OR ${converts(ofOrders)}) AND ${within("at", "from", "until")}
    GROUP BY person HAVING NOT bitTest(last, 0) AND last_at < {to:Int64})`;

/** The paths of those that are over; there are none where the span begins within the look-back of the present. */
export const readLost = ({ by, ofOrders }: JourneyShape) => `
  WITH ${keysOf(by)}
  SELECT ${named("places")} AS path, journeys
  FROM (
    SELECT places, count() AS journeys
    FROM (
      SELECT arraySort(groupArrayIf(${touch(by)}, ${isTouch})) AS touches, maxIf(${at}, ${converts(ofOrders)}) AS converted_at,
        ${msOf("touches[-1]")} AS last_at,
        arrayMap(t -> ${keyOf("t")}, arrayFilter(t -> ${msOf("t")} > converted_at AND ${msOf("t")} >= last_at - {lookback:Int64}, touches)) AS places
      FROM trail
      WHERE ${here} AND (${isTouch} OR ${converts(ofOrders)}) AND ${within("at", "reads", "until")}
        AND bitNot(person) IN (SELECT bitNot(person) FROM trail WHERE ${here} AND ${isTouch} AND ${within("at", "from", "over")})
      GROUP BY person
      HAVING last_at > converted_at AND last_at >= {from:Int64} AND last_at < {over:Int64})
    GROUP BY places)`;

/** Spend of the span by key, minor units; null where no amount is known. */
export const readSpend = (by: AttributionKey) => `
  SELECT if(${by} = '', '(none)', toString(${by})) AS key, sum(cost) AS spend
  FROM spend
  WHERE ${here} AND ${within("hour")}
    AND ${published}
  GROUP BY key`;
