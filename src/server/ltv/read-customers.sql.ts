/** Customers by their first order: what they brought since, what they cost, and how often they came back. */
import "server-only";
import type { BoardModel } from "#domain/metrics/board-question.ts";
import { published } from "#server/metrics/published.sql.ts";

type Key = "none" | "channel" | "campaign";

const prefixes: Readonly<Record<BoardModel, string>> = { last: "", last_non_direct: "nd_", first: "first_" };
const creditOf = (by: Key, model: BoardModel) => (by === "none" ? "''" : `toString(${prefixes[model]}${by})`);
const momentOf = (name: string) => `toDateTime64({${name}:UInt32}, 3, 'UTC')`;

/** Orders and refunds up to the as-of time, by person; the rest of a question's SQL reads from these columns. */
const purchases = (columns: string) => `
  SELECT person, ${columns}
  FROM trail
  WHERE workspace = {workspace:UInt32} AND (is_order = 1 OR is_refund = 1) AND at < ${momentOf("as_of")}`;

export interface CustomerMonthRow {
  readonly key: string;
  readonly cohort: string;
  readonly offset: number;
  readonly customers: number;
  readonly net: number;
}

/**
 * Customers whose first order lies in {from}–{to}: how many came per key and month, and their orders less refunds by
 * months since. Beside the money stands a count: a month whose sum is 0 would fall out of the map. A refund that is stamped before the first order counts in its month.
 */
export const readCustomerMonths = (by: Key, model: BoardModel) => `
  SELECT key, toString(toStartOfMonth(first_day)) AS cohort,
    toUInt32(greatest(0, toInt32(month) - toInt32(toRelativeMonthNum(first_day)))) AS offset,
    sum(month = toRelativeMonthNum(first_day)) AS customers, sum(money) AS net
  FROM (
    SELECT anyIf(credit, is_new_customer = 1) AS key, anyIf(day, is_new_customer = 1) AS first_day,
      sumMap([toRelativeMonthNum(day)], [if(is_order = 1, revenue, -revenue)], [toUInt32(1)]) AS months
    FROM (${purchases(`is_new_customer, is_order, revenue, at, ${creditOf(by, model)} AS credit, toDate(at, {zone:String}) AS day`)})
    GROUP BY person
    HAVING countIf(is_new_customer = 1 AND at >= ${momentOf("from")} AND at < ${momentOf("to")}) > 0
  ) ARRAY JOIN months.1 AS month, months.2 AS money
  GROUP BY key, cohort, offset
  HAVING offset < {months:UInt32}
  ORDER BY key, cohort, offset`;

export interface SpendRow {
  readonly key: string;
  /** Minor units; null where the cost of no row is known. */
  readonly cost: number | null;
}

/** Spend of {from}–{to} by key. */
export const readSpendByKey = (by: Key) => `
  SELECT ${by === "none" ? "''" : `toString(${by})`} AS key, sum(cost) AS cost
  FROM spend
  WHERE workspace = {workspace:UInt32}
    AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({to:UInt32}, 'UTC')
    AND ${published}
  GROUP BY key ORDER BY key`;

/** Seconds from the first touchpoint to the first order, the middle of all who had one. */
export const readTimeToOrder = `
  SELECT if(count() = 0, NULL, quantileExactInclusive(0.5)(dateDiff('second', first_touch_at, at))) AS seconds
  FROM journey
  WHERE workspace = {workspace:UInt32} AND is_new_customer = 1 AND is_bot = 0
    AND at >= ${momentOf("from")} AND at < ${momentOf("to")} AND first_touch_at > toDateTime64(0, 3, 'UTC')`;

export interface HistoryRow {
  readonly key: string;
  readonly repeats: number;
  /** Days. */
  readonly recency: number;
  readonly age: number;
  readonly customers: number;
  /** Money of the repeat days of each of them, net of these orders' refunds; minor units. */
  readonly spent: readonly number[];
}

/** How often and how recently customers ordered by the end of the day {as_of_day}; the orders of a day are one. */
export const readHistories = (by: Key, model: BoardModel) => `
  SELECT key, repeats, last_day - first_day AS recency, {as_of_day:Int32} - first_day AS age, count() AS customers,
    groupArrayIf(money, repeats > 0) AS spent
  FROM (
    SELECT anyIf(credit, is_new_customer = 1) AS key,
      uniqExactIf(day, is_order = 1) - 1 AS repeats, minIf(day, is_order = 1) AS first_day, maxIf(day, is_order = 1) AS last_day,
      groupArrayIf((id, day, revenue), is_order = 1) AS orders,
      groupArrayIf((order_event, revenue), is_refund = 1) AS refunds,
      arraySum(arrayMap(o -> if(o.2 > first_day, o.3, 0), orders))
        - arraySum(arrayMap(f -> if(orders.2[indexOf(orders.1, f.1)] > first_day, f.2, 0), refunds)) AS money
    FROM (${purchases(
      `id, is_new_customer, is_order, is_refund, order_event, revenue, ${creditOf(by, model)} AS credit,
      toInt32(toDate(at, {zone:String})) AS day`,
    )})
    GROUP BY person
    HAVING countIf(is_order = 1) > 0
  )
  GROUP BY key, repeats, recency, age
  ORDER BY key, repeats, recency, age`;
