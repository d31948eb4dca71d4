/** Retention: cohorts, curve and headline on one question, active people and lifecycle below; the URL is the view. */
"use client";
import type { ReactNode } from "react";
import { localDate } from "#domain/base/local-time.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { LifecycleAnswer, LifecycleQuestion } from "#domain/retention/lifecycle-question.ts";
import type { RetentionAnswer, RetentionQuestion } from "#domain/retention/retention-question.ts";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ActiveChart } from "./active-chart.tsx";
import { CohortTable } from "./cohort-table.tsx";
import { CurveChart } from "./curve-chart.tsx";
import { ActiveTiles, HeadlineTiles } from "./headline-tiles.tsx";
import { LifecycleFlow } from "./lifecycle-flow.tsx";
import { RetentionFilters } from "./retention-filters.tsx";
import { RetentionSkeleton } from "./retention-skeleton.tsx";
import { lifecycleAddress, retentionAddress } from "./retention-view.ts";
import { useEventName } from "./use-event-name.ts";
import { useRetentionView } from "./use-retention-view.ts";
import { retentionWords } from "./words.ts";

export type RetentionReport = Report<RetentionQuestion, RetentionAnswer>;
export type LifecycleReport = Report<LifecycleQuestion, LifecycleAnswer>;

interface Props {
  readonly workspace: { readonly slug: string; readonly timezone: string };
  /** The server's instant (ISO). */
  readonly now: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  /** Saved views, in the filter bar. */
  readonly saved?: ReactNode;
}

export function RetentionPage({ workspace, now, channels, saved }: Props) {
  const t = useWords(retentionWords);
  const eventName = useEventName();
  const [view, change] = useRetentionView();
  const { slug, timezone } = workspace;
  const today = localDate(Date.parse(now), timezone);
  const address = retentionAddress(slug, view, today);
  const lifecycle = lifecycleAddress(slug, view, today);
  const asked = useReport<RetentionReport>(address);
  const stages = useReport<LifecycleReport>(lifecycle);
  return (
    <>
      <RetentionFilters workspace={slug} view={view} change={change} today={today} channels={channels} saved={saved} />
      <ReportFrame
        asked={asked}
        skeleton={<RetentionSkeleton />}
        emptyOf={({ answer, question }) =>
          answer.cohorts.length === 0 ? (
            <EmptyState>{t("empty", { event: eventName(question.start) })}</EmptyState>
          ) : null
        }
      >
        {({ question, answer }) => (
          <>
            <HeadlineTiles answer={answer} />
            <CohortTable question={question} answer={answer} csv={`${address}&format=csv`} />
            <CurveChart question={question} answer={answer} />
          </>
        )}
      </ReportFrame>
      <ReportFrame
        asked={stages}
        skeleton={<RetentionSkeleton />}
        emptyOf={({ answer }) =>
          answer.headline.now.mau === 0 && answer.headline.before.mau === 0 ? (
            <EmptyState>{t("nobody")}</EmptyState>
          ) : null
        }
      >
        {({ answer }) => (
          <>
            <ActiveTiles answer={answer} />
            <ActiveChart answer={answer} csv={`${lifecycle}&format=csv`} />
            <LifecycleFlow answer={answer} />
          </>
        )}
      </ReportFrame>
    </>
  );
}
