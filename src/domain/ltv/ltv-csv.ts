/** Both answers as CSV: one line per key. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { CacLtvAnswer, CacLtvQuestion } from "./cac-ltv-question.ts";
import type { PredictedLtvAnswer, PredictedLtvQuestion } from "./predicted-ltv-question.ts";

interface File {
  readonly name: string;
  readonly text: string;
}

/** The rows, then the cohorts: told apart by the first column. */
export function cacLtvCsv({ question, answer }: Report<CacLtvQuestion, CacLtvAnswer>): File {
  const months = Array.from({ length: question.months }, (_, m) => `month_${m}`);
  const header = ["kind", "key", "cohort", "spend", "new_customers", "cac", "net_revenue", "ltv", "margin_ltv"];
  const rows = answer.rows.map((row) => [
    ...["row", row.key, "", row.spend, row.newCustomers, row.cac, row.netRevenue, row.ltv, row.marginLtv],
    ...[row.ltvToCac, row.paybackMonths, row.mature, ...row.curve],
  ]);
  const cohorts = answer.cohorts.map((one) => [
    ...["cohort", one.key, one.cohort, null, one.size, null, one.revenueToDate, null, null],
    ...[null, null, null, ...one.cumulativeRevenue],
  ]);
  return {
    name: `cac-ltv-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([[...header, "ltv_to_cac", "payback_months", "mature", ...months], ...rows, ...cohorts]),
  };
}

export function predictedLtvCsv({ answer }: Report<PredictedLtvQuestion, PredictedLtvAnswer>): File {
  const header = ["key", "customers", "alive", "expected_orders", "low", "high", "expected_value", "discounted_margin"];
  const rows = answer.rows.map((row) => [
    ...[row.key, row.customers, row.alive, row.expectedOrders],
    ...[row.expectedOrdersInterval?.[0], row.expectedOrdersInterval?.[1], row.expectedValue, row.discountedMargin],
  ]);
  return { name: `predicted-ltv-${answer.asOf}.csv`, text: csvText([header, ...rows]) };
}
