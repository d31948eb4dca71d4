/** Asks the columns what CAC and LTV are divided from. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { Counted } from "#domain/ltv/cac-ltv-answer.ts";
import type { CacLtvQuestion } from "#domain/ltv/cac-ltv-question.ts";
import type { HistoryGroup } from "#domain/ltv/future-orders.ts";
import type { PredictedLtvQuestion } from "#domain/ltv/predicted-ltv-question.ts";
import type { Span } from "#domain/metrics/span.ts";
import { columnSeconds as seconds } from "#platform/columns/column-seconds.ts";
import type { Columns } from "#platform/columns/columns.ts";
import {
  type CustomerMonthRow,
  type HistoryRow,
  readCustomerMonths,
  readHistories,
  readSpendByKey,
  readTimeToOrder,
  type SpendRow,
} from "./read-customers.sql.ts";

const dayMs = 86_400_000;

interface Asked {
  readonly columns: Columns;
  readonly workspace: WorkspaceRef;
  readonly signal: AbortSignal;
}

/** Customers won in the span, with what they brought until `asOfMs`; spend is that of the span, taken `lag` days earlier. */
export async function readCounted(
  { columns, workspace, signal }: Asked,
  { by, model, months, lag }: CacLtvQuestion,
  { fromMs, toMs }: Span,
  asOfMs: number,
): Promise<Counted> {
  const between = { workspace: workspace.id, from: seconds(fromMs), to: seconds(toMs) };
  const earlier = { ...between, from: seconds(fromMs - lag * dayMs), to: seconds(toMs - lag * dayMs) };
  const since = { ...between, as_of: seconds(asOfMs), zone: workspace.timezone, months };
  const [customers, spend, [time]] = await Promise.all([
    columns.ask<CustomerMonthRow>(readCustomerMonths(by, model), since, { signal }),
    columns.ask<SpendRow>(readSpendByKey(by), earlier, { signal }),
    columns.ask<{ seconds: number | null }>(readTimeToOrder, between, { signal }),
  ]);
  const middle = time?.seconds ?? null;
  return {
    customers,
    spend: new Map(spend.map(({ key, cost }) => [key, cost])),
    medianDaysToOrder: middle === null ? null : middle / 86_400,
  };
}

/** Times in units of `unitDays`; `endMs` is the end of the as-of day, whose number is `day`. */
export async function readHistoryGroups(
  { columns, workspace, signal }: Asked,
  { by, model }: PredictedLtvQuestion,
  { day, endMs, unitDays }: { readonly day: number; readonly endMs: number; readonly unitDays: number },
): Promise<HistoryGroup[]> {
  const params = { workspace: workspace.id, zone: workspace.timezone, as_of: seconds(endMs), as_of_day: day };
  const rows = await columns.ask<HistoryRow>(readHistories(by, model), params, { signal });
  return rows.map((row) => ({ ...row, recency: row.recency / unitDays, age: row.age / unitDays }));
}
