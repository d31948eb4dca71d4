/** Duplicate reach: key figures, what leans on one channel, who shares whom, and each channel's own line. */
"use client";
import type { Report } from "#domain/metrics/board-question.ts";
import type { OverlapAnswer, OverlapQuestion } from "#domain/reach/overlap-question.ts";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ChannelReachTable } from "./channel-reach-table.tsx";
import { ConcentrationRows } from "./concentration-rows.tsx";
import { OverlapMatrix } from "./overlap-matrix.tsx";
import { OverlapSummary } from "./overlap-summary.tsx";
import { useReach } from "./reach-context.tsx";
import { overlapAddress } from "./reach-view.ts";
import { reachWords } from "./words.ts";

export function OverlapPanel() {
  const t = useWords(reachWords);
  const { workspace, view, today } = useReach();
  const asked = useReport<Report<OverlapQuestion, OverlapAnswer>>(overlapAddress(workspace.slug, view, today));
  return (
    <ReportFrame
      asked={asked}
      skeleton={<SkeletonRows rows={12} label={t("loading")} />}
      emptyOf={({ answer }) => (answer.people === 0 ? <EmptyState>{t("empty")}</EmptyState> : null)}
    >
      {({ answer }) => (
        <>
          <OverlapSummary answer={answer} />
          <ConcentrationRows concentration={answer.concentration} />
          <OverlapMatrix answer={answer} />
          <ChannelReachTable answer={answer} />
        </>
      )}
    </ReportFrame>
  );
}
