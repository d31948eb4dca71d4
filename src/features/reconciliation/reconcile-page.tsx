/** Whose number is right: two figures, the gap between them step by step, the rows of a step, and what was decided. */
"use client";
import { useMemo } from "react";
import { localDate } from "#domain/base/local-time.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { ReconcileAnswer, ReconcileQuestion } from "#domain/reconciliation/reconcile-question.ts";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AxesTable } from "./axes-table.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { DisputesList } from "./disputes-list.tsx";
import { ReconcileContext, type ReconcileFacts, useReconcile } from "./reconcile-context.tsx";
import { ReconcileFilters } from "./reconcile-filters.tsx";
import { datesOf, reconcileAddress, sidesOf } from "./reconcile-view.ts";
import { StepRows } from "./step-rows.tsx";
import { TwoFigures } from "./two-figures.tsx";
import { useReconcileView } from "./use-reconcile-view.ts";
import { WaterfallSection } from "./waterfall-section.tsx";
import { reconcileWords } from "./words.ts";

export type GapReport = Report<ReconcileQuestion, ReconcileAnswer>;

export function ReconcilePage(facts: ReconcileFacts) {
  const t = useWords(reconcileWords);
  const [view, change] = useReconcileView();
  const { timezone } = useLocaleSettings();
  const { asOf, definitions } = facts;
  const today = localDate(Date.parse(asOf), timezone);
  const setting = useMemo(
    () => ({ ...facts, view, change, dates: datesOf(view, today), sides: sidesOf(view, definitions) }),
    [facts, view, change, today, definitions],
  );
  const { a, b } = setting.sides;
  return (
    <ReconcileContext value={setting}>
      <ReconcileFilters />
      {a === null || b === null ? <EmptyState>{t("empty")}</EmptyState> : <Gap a={a} b={b} />}
      <DisputesList />
    </ReconcileContext>
  );
}

function Gap({ a, b }: { readonly a: string; readonly b: string }) {
  const t = useWords(reconcileWords);
  const { workspace, dates } = useReconcile();
  const asked = useReport<GapReport>(reconcileAddress(workspace, { ...dates, a, b }));
  return (
    <ReportFrame asked={asked} skeleton={<SkeletonRows rows={12} label={t("loading")} />}>
      {({ answer }) => (
        <>
          <TwoFigures answer={answer} sides={{ a, b }} />
          <WaterfallSection answer={answer} />
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)_300px] max-lg:grid-cols-1 [&>*]:min-w-0 [&>*]:border-r [&>*]:border-line">
            <AxesTable answer={answer} />
            <StepRows answer={answer} sides={{ a, b }} />
            <DecisionBox answer={answer} sides={{ a, b }} />
          </div>
        </>
      )}
    </ReportFrame>
  );
}
