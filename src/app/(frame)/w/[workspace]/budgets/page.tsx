/** `/w/<workspace>/budgets?month=2026-11`: what may be spent, what was. */
import type { Metadata } from "next";

import { Period } from "#domain/budgets/budget-input.ts";
import { BudgetsPanel } from "#features/budgets/budgets-panel.tsx";
import { budgetWords } from "#features/budgets/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { getBudgetMonth } from "#server/budgets/queries.ts";
import { ask } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<{ readonly month?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: budgetWords[await requestLocale()].title };
}

export default async function BudgetsPage({ params, searchParams }: Props) {
  const [{ workspace }, { month }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const facts = await ask(getBudgetMonth, workspace, { period: Period.safeParse(month).data });
  return (
    <>
      <TopBar title={budgetWords[locale].title} />
      <BudgetsPanel key={facts.clock.period} workspace={workspace} facts={facts} />
    </>
  );
}
