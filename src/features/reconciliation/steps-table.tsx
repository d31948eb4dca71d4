/** The steps as a table: what the waterfall draws, with each step's reason. */
"use client";
import { axisWords } from "#domain/reconciliation/definition-words.ts";
import type { ReconcileAnswer, Step } from "#domain/reconciliation/reconcile-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { useGapText } from "./use-gap-text.ts";
import { useStepReason } from "./use-step-reason.ts";
import { orderedSteps } from "./waterfall-layout.ts";
import { reconcileWords } from "./words.ts";

export function StepsTable({ answer }: { readonly answer: ReconcileAnswer }) {
  const t = useWords(reconcileWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const text = useGapText(answer.unit);
  const { view, change } = useReconcile();
  const reason = useStepReason(answer);
  const right = { align: "right" } as const;
  const explained = answer.steps.reduce((sum, { delta }) => sum + delta, 0);
  const columns: Column<Step>[] = [
    {
      ...{ id: "step", label: t("step"), names: true, total: t("theGap") },
      cell: ({ axis }) => axisWords[axis][locale],
    },
    { ...{ id: "kind", label: "" }, cell: ({ kind }) => <span className="text-ink-3">{t(kind)}</span> },
    {
      ...{ id: "part", label: t("part"), ...right, total: text.signed(explained) },
      cell: ({ delta }) => text.signed(delta),
      sort: ({ delta }) => Math.abs(delta),
    },
    { ...{ id: "alone", label: t("alone"), ...right, from: "lg" }, cell: ({ alone }) => text.signed(alone) },
    { ...{ id: "last", label: t("last"), ...right, from: "lg" }, cell: ({ last }) => text.signed(last) },
    { ...{ id: "rows", label: t("rows"), ...right, from: "sm" }, cell: ({ rows }) => format.count(rows) },
    {
      ...{ id: "why", label: t("sentence"), from: "lg", className: "whitespace-normal text-pretty text-ink-2" },
      cell: reason,
    },
  ];
  return (
    <DataTable
      headless
      title={t("why")}
      rows={orderedSteps(answer)}
      columns={columns}
      rowKey={({ axis }) => axis}
      selected={view.step}
      onOpen={({ axis }) => change({ step: view.step === axis ? null : axis })}
      empty={<p className="px-5 py-4 text-ink-3 max-sm:px-4">{t("noSteps")}</p>}
    />
  );
}
