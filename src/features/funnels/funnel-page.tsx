/** The funnel: steps with their loss, segments, trend; alive on one view of the URL. */
"use client";
import type { ReactNode } from "react";
import type { FunnelReport } from "#domain/funnels/funnel-answer.ts";
import { funnelSearch } from "#domain/funnels/funnel-params.ts";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { BreakdownTable } from "./breakdown-table.tsx";
import { FunnelBars } from "./funnel-bars.tsx";
import { FunnelFilters } from "./funnel-filters.tsx";
import { questionBefore, questionOf, todayIn } from "./funnel-view.ts";
import { LeakLine } from "./leak-line.tsx";
import { StepTable } from "./step-table.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { useFunnelNotes } from "./use-funnel-notes.ts";
import { useFunnelView } from "./use-funnel-view.ts";
import { funnelWords } from "./words.ts";

/** Who is meant by "save as audience": the funnel's question, a step from 1, and what became of them there. */
export interface FunnelAudience {
  readonly question: FunnelQuestion;
  readonly at: number;
  readonly outcome: "converted" | "lost";
}

interface Props {
  readonly workspace: { readonly slug: string; readonly timezone: string };
  /** The server's instant (ISO). */
  readonly now: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly maySeePeople: boolean;
  /** Saved views, in the page's head. */
  readonly saved?: ReactNode;
  /** What can be done with the people lost at a step. */
  readonly audience?: (audience: FunnelAudience) => ReactNode;
}

const addressOf = (slug: string, question: FunnelQuestion, more: Readonly<Record<string, string>> = {}) => {
  const search = funnelSearch(question);
  for (const [name, value] of Object.entries({ workspace: slug, ...more })) search.append(name, value);
  return search.toString();
};

export function FunnelPage({ workspace, now, channels, maySeePeople, saved, audience }: Props) {
  const t = useWords(funnelWords);
  const [view, change] = useFunnelView();
  const { slug, timezone } = workspace;
  const today = todayIn(timezone, now);
  const question = questionOf(view, today);
  const notes = useFunnelNotes({ workspace: slug, from: question.from, to: question.to, filter: view.filter });
  const path = "/api/v1/reports/funnel";
  const asked = useReport<FunnelReport>(`${path}?${addressOf(slug, question)}`);
  const before = useReport<FunnelReport>(`${path}?${addressOf(slug, questionBefore(view, today))}`);
  const earlier = before.outdated ? undefined : before.report?.answer.steps;
  const peopleAddress = (at: number, outcome: "converted" | "lost") =>
    `${path}/people?${addressOf(slug, question, { at: String(at), outcome })}`;
  return (
    <>
      <FunnelFilters view={view} change={change} today={today} workspace={slug} channels={channels} saved={saved} />
      <ReportFrame
        asked={asked}
        skeleton={<SkeletonRows rows={12} label={t("title")} />}
        emptyOf={({ answer }) => ((answer.steps[0]?.count ?? 0) === 0 ? <EmptyState>{t("empty")}</EmptyState> : null)}
      >
        {(report) => (
          <>
            <FunnelBars answer={report.answer} before={earlier} />
            <LeakLine
              report={report}
              before={earlier}
              peopleAddress={maySeePeople ? peopleAddress : null}
              audience={audience}
            />
            <StepTable steps={report.answer.steps} before={earlier} />
            {report.question.by !== "none" && (
              <BreakdownTable
                report={report}
                channels={channels}
                csv={`${path}?${addressOf(slug, question)}&format=csv`}
              />
            )}
            <TrendChart question={report.question} points={report.answer.trend} notes={notes} />
          </>
        )}
      </ReportFrame>
    </>
  );
}
