/** The sums of the lifecycle: gaps between active days, customers who bought again, people by stage. */
import "server-only";
import { here, instant, isActivity, within } from "#server/events/rows-asked.sql.ts";

/** How many people were active on a day and next after `gap` days; 30 stands for 30 and more. */
export const countGaps = `
  SELECT day, gap, count() AS people
  FROM (
    SELECT arraySort(arrayDistinct(groupArray(toUInt16(toDate(at, {zone:String}))))) AS days
    FROM trail
    WHERE ${here} AND ${within("at", "since", "end")} AND ${isActivity}
    GROUP BY person
  )
  ARRAY JOIN days AS day,
    arrayMap((d, next) -> toUInt8(least(next - d, 30)), days, arrayPushBack(arrayPopFront(days), 65535)) AS gap
  GROUP BY day, gap`;

/** Customers by first order, and those who ordered again within the days of a repurchase. */
export const countRepurchases = `
  SELECT countIf(first >= ${instant("third")} AND first < ${instant("second")}) AS customers_before,
    countIf(first >= ${instant("third")} AND first < ${instant("second")} AND returned) AS again_before,
    countIf(first >= ${instant("second")} AND first < ${instant("last")}) AS customers,
    countIf(first >= ${instant("second")} AND first < ${instant("last")} AND returned) AS again,
    countIf(within > 0) AS customers_span, countIf(within > 1) AS again_span,
    countIf(earlier > 0) AS customers_earlier, countIf(earlier > 1) AS again_earlier
  FROM (
    SELECT arraySort(groupArray(at)) AS orders, orders[1] AS first,
      length(orders) > 1 AND orders[2] <= first + toIntervalDay({days:UInt16}) AS returned,
      arrayCount(t -> t >= ${instant("from")}, orders) AS within,
      arrayCount(t -> t >= ${instant("earlier")} AND t < ${instant("from")}, orders) AS earlier
    FROM trail
    WHERE ${here} AND is_order = 1 AND at < ${instant("end")}
    GROUP BY person
  )`;

/** The latest stage that applies; counts before a period and in it. */
const stageOf = (active: string, known: string, signed: string, ordered: string, earlier: string) => `multiIf(
    ${active} = 0, 'none', ${ordered} > 0 AND ${earlier} + ${ordered} > 1, 'loyal', ${ordered} > 0, 'monetise',
    ${known} + ${earlier} > 0, 'retain', ${signed} > 0, 'activate', 'reach')`;

/**
 * People by their stage in the period before and in the present one. Two sums per person are much faster than nine:
 * `bits` holds whether somebody was active and signed up in each of three times (1, 2, 4 and 8, 16, 32), `orders` three
 * counts of 20 bits each.
 */
export const countStages = `
  WITH ${instant("before")} AS before_from, ${instant("present")} AS present_from
  SELECT ${stageOf("active_1", "signed_0", "signed_1", "ordered_1", "ordered_0")} AS before,
    ${stageOf("active_2", "signed_0 + signed_1", "signed_2", "ordered_2", "(ordered_0 + ordered_1)")} AS present,
    toUInt8(active_0 > 0) AS seen, count() AS people
  FROM (
    SELECT
      groupBitOr(toUInt8(multiIf(at < before_from, 1, at < present_from, 2, 4) * ((${isActivity}) + 8 * (event = 'Signed Up')))) AS bits,
      sum(is_order * multiIf(at < before_from, 1, at < present_from, bitShiftLeft(toUInt64(1), 20), bitShiftLeft(toUInt64(1), 40))) AS orders,
      bitAnd(bits, 1) AS active_0, bitAnd(bits, 2) AS active_1, bitAnd(bits, 4) AS active_2,
      bitAnd(bits, 8) AS signed_0, bitAnd(bits, 16) AS signed_1, bitAnd(bits, 32) AS signed_2,
      bitAnd(orders, 1048575) AS ordered_0, bitAnd(bitShiftRight(orders, 20), 1048575) AS ordered_1,
      bitShiftRight(orders, 40) AS ordered_2
    FROM trail
    WHERE ${here} AND at < ${instant("end")}
    GROUP BY person
    HAVING active_1 > 0 OR active_2 > 0
  )
  GROUP BY before, present, seen`;

export interface RepurchaseRow {
  readonly customers_before: number;
  readonly again_before: number;
  readonly customers: number;
  readonly again: number;
  readonly customers_span: number;
  readonly again_span: number;
  readonly customers_earlier: number;
  readonly again_earlier: number;
}
