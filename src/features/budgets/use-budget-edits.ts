/** Budgets while they are edited: shown at once, saved behind, undone by a word, restored when refused. */
"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { toMajor } from "#domain/base/money.ts";
import type { BudgetRow } from "#domain/budgets/plan.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { sendBudgets } from "./send-budgets.ts";
import { budgetWords } from "./words.ts";

export interface BudgetEdit {
  readonly channelKey: string;
  readonly campaignKey: string;
  readonly name: string;
  /** null removes the budget. */
  readonly amountMinor: number | null;
}

interface About {
  readonly workspace: string;
  readonly period: string;
  readonly currency: string;
}

const isOf = (edit: BudgetEdit, row: BudgetRow) =>
  row.channelKey === edit.channelKey && row.campaignKey === edit.campaignKey;

function withEdit(rows: readonly BudgetRow[], edit: BudgetEdit, period: string): readonly BudgetRow[] {
  const others = rows.filter((row) => !isOf(edit, row));
  const { channelKey, campaignKey, amountMinor } = edit;
  return amountMinor === null ? others : [...others, { period, channelKey, campaignKey, amountMinor }];
}

/** `saved` are the server's rows; a refresh of the page replaces what is shown. */
export function useBudgetEdits(saved: readonly BudgetRow[], { workspace, period, currency }: About) {
  const t = useWords(budgetWords);
  const format = useFormat();
  const router = useRouter();
  const [budgets, setBudgets] = useState(saved);
  const latest = useRef(budgets);
  const show = useCallback((rows: readonly BudgetRow[]) => {
    latest.current = rows;
    setBudgets(rows);
  }, []);
  useEffect(() => show(saved), [saved, show]);

  async function edit(change: BudgetEdit, undoing = false): Promise<void> {
    const before = latest.current.find((row) => isOf(change, row))?.amountMinor ?? null;
    if (before === change.amountMinor) return;
    show(withEdit(latest.current, change, period));
    const { channelKey: channel, campaignKey, name, amountMinor } = change;
    const amount = amountMinor === null ? null : toMajor(amountMinor, currency);
    try {
      await sendBudgets(workspace, [{ period, channel, campaign: campaignKey || null, amount, currency }]);
    } catch (thrown) {
      show(withEdit(latest.current, { ...change, amountMinor: before }, period));
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
      return;
    }
    const words =
      amountMinor === null ? t("removed", { name }) : t("saved", { name, amount: format.minor(amountMinor) });
    const undo = { label: t("undo"), onClick: () => void edit({ ...change, amountMinor: before }, true) };
    toast(words, undoing ? {} : { action: undo });
    router.refresh();
  }

  return { budgets, edit: (change: BudgetEdit) => void edit(change) };
}
