/** Common paths: what is asked, their flow, and the paths themselves. */
"use client";
import type { Report } from "#domain/metrics/board-question.ts";
import { pathDefinitions } from "#domain/reach/definition.ts";
import type { PathsAnswer, PathsQuestion } from "#domain/reach/paths-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { FlowChart } from "./flow-chart.tsx";
import { PathControls } from "./path-controls.tsx";
import { PathsTable } from "./paths-table.tsx";
import { useReach } from "./reach-context.tsx";
import { pathsAddress } from "./reach-view.ts";
import { pathWords } from "./words-paths.ts";

export function PathsPanel() {
  const t = useWords(pathWords);
  const { workspace, view, today } = useReach();
  const asked = useReport<Report<PathsQuestion, PathsAnswer>>(pathsAddress(workspace.slug, view, today));
  return (
    <>
      <Section title={<Definition metric={pathDefinitions[0]} />} meta={t("meta")}>
        <PathControls />
      </Section>
      <ReportFrame
        asked={asked}
        skeleton={<SkeletonRows rows={10} label={t("loading")} />}
        emptyOf={({ answer }) => (answer.paths.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null)}
      >
        {({ question, answer }) => (
          <>
            <section aria-label={t("flow")} className="border-b border-line bg-surface px-5 py-4 max-sm:px-4">
              <FlowSentence question={question} answer={answer} />
              <FlowChart question={question} answer={answer} />
            </section>
            <PathsTable question={question} answer={answer} />
          </>
        )}
      </ReportFrame>
    </>
  );
}

function FlowSentence({ question, answer }: { readonly question: PathsQuestion; readonly answer: PathsAnswer }) {
  const t = useWords(pathWords);
  const format = useFormat();
  const { total, withoutSteps, distinctPaths } = answer;
  const said = { total: format.count(total), without: format.count(withoutSteps), paths: format.count(distinctPaths) };
  const key = question.direction === "before" ? "saidBefore" : question.of === "channel" ? "saidPeople" : "saidVisits";
  return <p className="mb-3 text-meta text-ink-2">{t(key, said)}</p>;
}
