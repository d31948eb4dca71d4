/** Asks the rooms that know for what the executive board shows: a week against the same hours of the week before. */
import { addDays, hourMs, localDate } from "#domain/base/local-time.ts";
import { trendWeeks } from "#domain/health/health-question.ts";
import { shiftWeek, weekBefore, weekSpan } from "#domain/health/week-range.ts";
import type { ChannelCost } from "#domain/health/week-sentences.ts";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import type { ExecutiveReports } from "#features/health/executive-figures.ts";
import { getBudgetMonth } from "#server/budgets/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCacLtv } from "#server/ltv/queries.ts";
import { getBoard, listTargets } from "#server/metrics/queries.ts";
import { getLifecycle } from "#server/retention/queries.ts";

interface Asked {
  readonly workspace: string;
  readonly week: string;
  readonly timezone: string;
  /** Epoch ms. */
  readonly nowMs: number;
}

export interface Executive {
  readonly reports: ExecutiveReports;
  readonly costs: readonly ChannelCost[];
}

const metrics = ["gross_revenue", "roi", "spend", "new_customers", "cac"];
const iso = (ms: number) => new Date(ms).toISOString();

export async function readExecutive({ workspace, week, timezone, nowMs }: Asked): Promise<Executive> {
  const span = weekSpan(week, timezone);
  const end = Math.min(span.toMs, Math.ceil(nowMs / hourMs) * hourMs);
  // The week itself is shown beside them: the twelve before it are its course.
  const earlier = weekSpan(shiftWeek(week, -trendWeeks), timezone);
  const previous = weekBefore({ fromMs: span.fromMs, toMs: end }, timezone);
  const board = async (question: object) =>
    (await ask(getBoard, workspace, { metrics, grain: "total", by: "none", ...question })).answer;
  const last = localDate(end - 1, timezone);
  const ltv = async (to: string) =>
    (await ask(getCacLtv, workspace, { from: addDays(to, -90), to, by: "none" })).answer;
  const [weeks, now, before, value, valueBefore, lifecycle, budget, { targets }] = await Promise.all([
    board({ from: iso(earlier.fromMs), to: iso(span.fromMs), grain: "week" }),
    board({ from: iso(span.fromMs), to: iso(end), by: "channel" }),
    board({ from: iso(previous.fromMs), to: iso(previous.toMs), by: "channel" }),
    ltv(addDays(last, 1)),
    ltv(addDays(last, -89)),
    ask(getLifecycle, workspace, { from: addDays(last, -89), to: addDays(last, 1) }).then(({ answer }) => answer),
    ask(getBudgetMonth, workspace, { period: last.slice(0, 7) }),
    ask(listTargets, workspace, {}),
  ]);
  const totals = { now: now.total.values, before: before.total.values };
  return {
    reports: { weeks, ...totals, value, valueBefore, lifecycle, budget, targets },
    costs: costsOf(now, before),
  };
}

function costsOf(now: BoardAnswer, before: BoardAnswer): ChannelCost[] {
  return now.totals.map(({ key, values }) => {
    const was = before.totals.find((one) => one.key === key)?.values ?? {};
    return {
      ...{ name: key, spend: values.spend ?? null, customers: values.new_customers ?? null },
      ...{ spendBefore: was.spend ?? null, customersBefore: was.new_customers ?? null },
    };
  });
}
