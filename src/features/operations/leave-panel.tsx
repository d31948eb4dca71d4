/** Where people leave: how many came to each step, its rate and its usual one; only the worst leak is coloured. */
"use client";
import type { FunnelReport } from "#domain/funnels/funnel-answer.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { ReportTools } from "#ui/report/report-tools.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { LeaveTable, stepWords } from "./leave-table.tsx";
import { NothingCame } from "./nothing-came.tsx";
import { useOperations } from "./operations-context.tsx";
import { funnelAddress, funnelSteps } from "./operations-view.ts";
import { operationsWords } from "./words.ts";
import { worstFall } from "./worse-than-usual.ts";

export function LeavePanel() {
  const t = useWords(operationsWords);
  const { workspace, hours, usual, view, asking } = useOperations();
  const address = funnelAddress(workspace, hours, view.filter);
  const asked = useReport<FunnelReport>(address, asking);
  const before = useReport<FunnelReport>(funnelAddress(workspace, usual, view.filter), asking);
  return (
    <Section title={t("leave")} meta={t("leaveMeta")} tools={<ReportTools address={address} />}>
      <ReportFrame
        quiet
        asked={asked}
        skeleton={<SkeletonRows rows={funnelSteps.length} label={t("loading")} />}
        emptyOf={({ answer }) => (answer.steps[0]?.count ? null : <NothingCame says={t("nobody")} />)}
      >
        {({ answer }) => <Leaving steps={answer.steps} usual={before.report?.answer.steps ?? []} />}
      </ReportFrame>
    </Section>
  );
}

interface Props {
  readonly steps: FunnelReport["answer"]["steps"];
  readonly usual: FunnelReport["answer"]["steps"];
}

function Leaving({ steps, usual }: Props) {
  const t = useWords(operationsWords);
  const format = useFormat();
  const worst = worstFall(steps, usual);
  const name = (place: number) => t(stepWords[place] ?? "visit");
  return (
    <>
      <LeaveTable steps={steps} usual={usual} worst={worst?.place ?? null} />
      {usual.length > 0 && (
        <p className="px-5 py-2 text-meta text-pretty text-ink-2 max-sm:px-4">
          {worst === null
            ? t("noLeak")
            : t("leak", {
                from: name(worst.place - 1),
                to: name(worst.place),
                fall: format.delta(worst.fall),
                missed: format.count(worst.missed),
              })}
        </p>
      )}
    </>
  );
}
