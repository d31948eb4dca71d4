/** What will be: expected orders and value of today's customers, and the model behind them, with what it cannot tell. */
"use client";
import type { PredictedLtvAnswer, PredictedLtvQuestion } from "#domain/ltv/predicted-ltv-question.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { PredictionControls } from "./prediction-controls.tsx";
import { PredictionParameters } from "./prediction-parameters.tsx";
import { PredictionTable } from "./prediction-table.tsx";
import { predictionAddress } from "./value-addresses.ts";
import { useValue } from "./value-context.tsx";
import { predictionWords } from "./words-prediction.ts";

export function PredictionPanel() {
  const t = useWords(predictionWords);
  const format = useFormat();
  const { workspace, view } = useValue();
  const asked = useReport<Report<PredictedLtvQuestion, PredictedLtvAnswer>>(predictionAddress(workspace.slug, view));
  const asOf = asked.report?.answer.asOf;
  return (
    <section className="border-b border-line bg-surface">
      <SectionHead
        title={t("title")}
        meta={asOf === undefined ? "" : t("asOf", { day: format.day(asOf) })}
        tools={
          <a
            href={predictionAddress(workspace.slug, view, "csv")}
            download
            className={buttonLook({ weight: "ghost", size: "small" })}
          >
            {t("csv")}
          </a>
        }
      />
      <PredictionControls />
      <ReportFrame
        asked={asked}
        skeleton={<SkeletonRows rows={8} label={t("title")} />}
        emptyOf={({ answer }) => (answer.total.customers === 0 ? <EmptyState>{t("empty")}</EmptyState> : null)}
      >
        {({ answer }) => (
          <div className="grid grid-cols-[minmax(0,1fr)_340px] max-lg:grid-cols-1">
            <PredictionTable answer={answer} />
            <PredictionParameters model={answer.model} unit={view.unit} />
          </div>
        )}
      </ReportFrame>
    </section>
  );
}
