/** What was: key figures, the table by channel or campaign, and the curves of the cohorts. */
"use client";
import type { CacLtvAnswer, CacLtvQuestion } from "#domain/ltv/cac-ltv-question.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { CohortCurves } from "./cohort-curves.tsx";
import { cacLtvAddress } from "./value-addresses.ts";
import { useValue } from "./value-context.tsx";
import { ValueSummary } from "./value-summary.tsx";
import { ValueTable } from "./value-table.tsx";
import { valueWords } from "./words.ts";

export function ValuePanel() {
  const t = useWords(valueWords);
  const { workspace, view, today } = useValue();
  const asked = useReport<Report<CacLtvQuestion, CacLtvAnswer>>(cacLtvAddress(workspace.slug, view, today));
  return (
    <ReportFrame
      asked={asked}
      skeleton={<SkeletonRows rows={14} label={t("loading")} />}
      emptyOf={({ answer }) => (answer.rows.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null)}
    >
      {({ answer }) => (
        <>
          <ValueSummary answer={answer} />
          <ValueTable answer={answer} />
          <CohortCurves answer={answer} />
        </>
      )}
    </ReportFrame>
  );
}
