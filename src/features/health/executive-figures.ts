/** The executive's five figures, each with what it is compared with and aimed at, out of the reports of other rooms. */

import { daysBetween, localDate } from "#domain/base/local-time.ts";
import { type BudgetFacts, budgetMonth } from "#domain/budgets/budget-month.ts";
import { monthSpan, shareElapsed } from "#domain/budgets/month.ts";
import type { CacLtvAnswer } from "#domain/ltv/cac-ltv-question.ts";
import type { BoardAnswer, MetricValues } from "#domain/metrics/board-question.ts";
import type { LifecycleAnswer } from "#domain/retention/lifecycle-question.ts";

export interface ExecutiveReports {
  /** Whole weeks before the one that is looked at, by week. */
  readonly weeks: BoardAnswer;
  /** The week as far as it has come, and the same hours of the week before. */
  readonly now: MetricValues;
  readonly before: MetricValues;
  readonly value: CacLtvAnswer;
  readonly valueBefore: CacLtvAnswer;
  readonly lifecycle: LifecycleAnswer;
  readonly budget: BudgetFacts;
  readonly targets: readonly { readonly metric: string; readonly value: number }[];
}

export interface ExecutiveFigure {
  readonly id: "gmv" | "roi" | "cacLtv" | "repurchase" | "budgetUsed";
  readonly value: number | null;
  /** value ÷ before − 1 of amounts and ratios, value − before of shares. */
  readonly delta: number | null;
  readonly course: readonly (number | null)[];
  /** What stands at the right: a target, or how far a period has come. */
  readonly aim: number | null;
}

const change = (now: number | null, before: number | null) =>
  now === null || before === null || before === 0 ? null : now / before - 1;
const apart = (now: number | null, before: number | null) => (now === null || before === null ? null : now - before);

export function executiveFigures(reports: ExecutiveReports): ExecutiveFigure[] {
  const { weeks, now, before, value, valueBefore, lifecycle, budget, targets } = reports;
  const course = (metric: string) => weeks.rows.map(({ values }) => values[metric] ?? null);
  const of = (values: MetricValues, metric: string) => values[metric] ?? null;
  const aimed = (metric: string) => targets.find((target) => target.metric === metric)?.value ?? null;
  const { inSpan } = lifecycle.repurchase;
  const { total } = budgetMonth(budget);
  const used = total.planMinor === null || total.planMinor === 0 ? null : total.spentMinor / total.planMinor;
  const elapsed = shareElapsed(monthSpan(budget.clock.period, budget.clock.timezone), budget.clock.nowMs);
  return [
    {
      ...{ id: "gmv", value: of(now, "gross_revenue"), course: course("gross_revenue"), aim: null },
      delta: change(of(now, "gross_revenue"), of(before, "gross_revenue")),
    },
    {
      ...{ id: "roi", value: of(now, "roi"), course: course("roi"), aim: aimed("roi") },
      delta: apart(of(now, "roi"), of(before, "roi")),
    },
    {
      ...{ id: "cacLtv", value: value.total.ltvToCac, course: [], aim: 3 },
      delta: change(value.total.ltvToCac, valueBefore.total.ltvToCac),
    },
    {
      ...{ id: "repurchase", value: inSpan.rate, course: [], aim: null },
      delta: apart(inSpan.rate, inSpan.before.rate),
    },
    { ...{ id: "budgetUsed", value: used, course: [], aim: total.pace }, delta: used === null ? null : used - elapsed },
  ];
}

export function budgetDays({ clock }: Pick<BudgetFacts, "clock">): { readonly day: number; readonly days: number } {
  const { fromMs, toMs } = monthSpan(clock.period, clock.timezone);
  const [first, end, today] = [fromMs, toMs, clock.nowMs].map((ms) => localDate(ms, clock.timezone));
  const days = daysBetween(first ?? "", end ?? "");
  return { day: Math.min(days, Math.max(1, daysBetween(first ?? "", today ?? "") + 1)), days };
}
