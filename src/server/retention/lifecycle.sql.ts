/** The sums of the lifecycle: gaps between active days, customers who bought again, people by stage. */
import "server-only";
import { identityEvents } from "#domain/retention/retention-question.ts";

const activity = `event NOT IN (${identityEvents.map((name) => `'${name}'`).join(", ")})`;
const moment = (name: string) => `fromUnixTimestamp64Milli({${name}:Int64}, 'UTC')`;

/** How many people were active on a day and next after `gap` days; 30 stands for 30 and more. */
export const countGaps = `
  SELECT day, gap, count() AS people
  FROM (
    SELECT arraySort(groupUniqArray(toUInt16(toDate(at, {zone:String})))) AS days
    FROM trail
    WHERE workspace = {workspace:UInt32} AND at >= ${moment("since")} AND at < ${moment("end")} AND ${activity}
    GROUP BY person
  )
  ARRAY JOIN days AS day,
    arrayMap((d, next) -> toUInt8(least(next - d, 30)), days, arrayPushBack(arrayPopFront(days), 65535)) AS gap
  GROUP BY day, gap`;

/** Customers by first order, and those who ordered again within the days of a repurchase. */
export const countRepurchases = `
  SELECT countIf(first >= ${moment("third")} AND first < ${moment("second")}) AS customers_before,
    countIf(first >= ${moment("third")} AND first < ${moment("second")} AND returned) AS again_before,
    countIf(first >= ${moment("second")} AND first < ${moment("last")}) AS customers,
    countIf(first >= ${moment("second")} AND first < ${moment("last")} AND returned) AS again,
    countIf(within > 0) AS customers_span, countIf(within > 1) AS again_span
  FROM (
    SELECT arraySort(groupArray(at)) AS orders, orders[1] AS first,
      length(orders) > 1 AND orders[2] <= first + toIntervalDay({days:UInt16}) AS returned,
      arrayCount(t -> t >= ${moment("from")}, orders) AS within
    FROM trail
    WHERE workspace = {workspace:UInt32} AND is_order = 1 AND at < ${moment("end")}
    GROUP BY person
  )`;

/** The latest stage that applies; counts before a period and in it. */
const stageOf = (active: string, known: string, signed: string, ordered: string, earlier: string) => `multiIf(
    ${active} = 0, 'none', ${ordered} > 0 AND ${earlier} + ${ordered} > 1, 'loyal', ${ordered} > 0, 'monetise',
    ${known} + ${earlier} > 0, 'retain', ${signed} > 0, 'activate', 'reach')`;

/** People by their stage in the period before and in the present one. */
export const countStages = `
  WITH ${moment("before")} AS before_from, ${moment("present")} AS present_from
  SELECT ${stageOf("active_1", "signed_0", "signed_1", "ordered_1", "ordered_0")} AS before,
    ${stageOf("active_2", "signed_0 + signed_1", "signed_2", "ordered_2", "(ordered_0 + ordered_1)")} AS present,
    toUInt8(active_0 > 0) AS seen, count() AS people
  FROM (
    SELECT
      countIf(at < before_from AND ${activity}) AS active_0,
      countIf(at >= before_from AND at < present_from AND ${activity}) AS active_1,
      countIf(at >= present_from AND ${activity}) AS active_2,
      countIf(at < before_from AND event = 'Signed Up') AS signed_0,
      countIf(at >= before_from AND at < present_from AND event = 'Signed Up') AS signed_1,
      countIf(at >= present_from AND event = 'Signed Up') AS signed_2,
      countIf(at < before_from AND is_order = 1) AS ordered_0,
      countIf(at >= before_from AND at < present_from AND is_order = 1) AS ordered_1,
      countIf(at >= present_from AND is_order = 1) AS ordered_2
    FROM trail
    WHERE workspace = {workspace:UInt32} AND at < ${moment("end")}
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
}
