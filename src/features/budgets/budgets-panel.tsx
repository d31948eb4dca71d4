/** The budgets of a month: what was planned, what was spent, where it will end. */
"use client";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { toast } from "sonner";
import { budgetMonth } from "#domain/budgets/budget-month.ts";
import { monthSpan, shiftMonth } from "#domain/budgets/month.ts";
import type { BudgetMonthAnswer } from "#server/budgets/queries.ts";
import { NotedList } from "#ui/charts/noted-list.tsx";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { notesWithin, useMetricMarks } from "#ui/words/dictionary-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { BudgetSummary } from "./budget-summary.tsx";
import { BudgetTable } from "./budget-table.tsx";
import { MonthBar } from "./month-bar.tsx";
import { fetchBudgets, sendBudgets } from "./send-budgets.ts";
import { useBudgetEdits } from "./use-budget-edits.ts";
import { budgetWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly facts: BudgetMonthAnswer;
}

/** A change of any of these within the month changes what it says. */
const touched = ["spend", "plan", "pace"];

export function BudgetsPanel({ workspace, facts }: Props) {
  const t = useWords(budgetWords);
  const { clock, currency, mayEdit, unconverted } = facts;
  const { budgets, edit } = useBudgetEdits(facts.budgets, { workspace, period: clock.period, currency });
  const month = useMemo(() => budgetMonth({ ...facts, budgets }), [facts, budgets]);
  const marks = useMetricMarks(touched);
  const span = monthSpan(clock.period, clock.timezone);
  return (
    <>
      <MonthBar workspace={workspace} period={clock.period} mayEdit={mayEdit} />
      <BudgetSummary month={month} clock={clock} unconverted={unconverted} />
      {month.channels.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <>
          {budgets.length === 0 && mayEdit && <CopyPlan workspace={workspace} period={clock.period} />}
          <BudgetTable month={month} clock={clock} currency={currency} onEdit={mayEdit ? edit : undefined} />
          <div className="pt-2">
            <NotedList notes={notesWithin(marks, span.fromMs, span.toMs - 1)} />
          </div>
          {mayEdit && <p className="px-5 py-2.5 text-meta text-ink-3 max-sm:hidden">{t("hint")}</p>}
        </>
      )}
    </>
  );
}

function CopyPlan({ workspace, period }: { readonly workspace: string; readonly period: string }) {
  const t = useWords(budgetWords);
  const format = useFormat();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const previous = shiftMonth(period, -1);
  async function copy(): Promise<void> {
    setBusy(true);
    try {
      const budgets = await fetchBudgets(workspace, previous);
      if (budgets.length === 0) toast(t("copyNothing", { month: format.month(previous) }));
      else
        await sendBudgets(
          workspace,
          budgets.map((budget) => ({ ...budget, period })),
        );
      router.refresh();
    } catch (thrown) {
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
    }
    setBusy(false);
  }
  const button = (
    <Button onClick={() => void copy()} busy={busy}>
      {t("copy", { month: format.month(previous) })}
    </Button>
  );
  return <EmptyState action={button}>{t("emptyMonth", { month: format.month(period) })}</EmptyState>;
}
