/** Who gets the credit: models side by side, what it costs, how people come, and what would move. */
"use client";
import type { ReactNode } from "react";
import type { AttributionAnswer } from "#domain/attribution/attribution-answer.ts";
import type { AttributionQuestion } from "#domain/attribution/attribution-question.ts";
import { daysBetween } from "#domain/base/local-time.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AttributionFilters } from "./attribution-filters.tsx";
import { AttributionSkeleton } from "./attribution-skeleton.tsx";
import { attributionAddress, datesOf, daysAddress } from "./attribution-view.ts";
import { CreditTable } from "./credit-table.tsx";
import { DayPanel } from "./day-panel.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { PathsTable } from "./paths-table.tsx";
import { ShiftPanel } from "./shift-panel.tsx";
import { useAttributionView } from "./use-attribution-view.ts";
import { attributionWords } from "./words.ts";

interface Props {
  readonly slug: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  /** The server's instant, epoch ms. */
  readonly now: number;
  /** Where views that were kept are chosen. */
  readonly saved?: ReactNode;
}

export function AttributionPage({ slug, channels, now, saved }: Props) {
  const t = useWords(attributionWords);
  const { timezone } = useLocaleSettings();
  const [view, change] = useAttributionView();
  const address = attributionAddress(slug, view, timezone, now);
  const asked = useReport<Report<AttributionQuestion, AttributionAnswer>>(address);
  const nameOf = useChannelNames(channels);
  const dates = datesOf(view, timezone, now);
  const days = daysBetween(dates.from, dates.to);
  return (
    <>
      <AttributionFilters view={view} change={change} dates={dates} saved={saved} />
      <ReportFrame
        asked={asked}
        skeleton={<AttributionSkeleton />}
        emptyOf={({ answer }) => (answer.conversions === 0 ? <EmptyState>{t("empty")}</EmptyState> : null)}
      >
        {({ answer, question }) => (
          <>
            <KeyFigures answer={answer} lookback={question.lookback} />
            <CreditTable
              answer={answer}
              view={view}
              change={change}
              nameOf={nameOf}
              csvAddress={`${address}&format=csv`}
            />
            <DayPanel
              address={daysAddress(slug, view, timezone, now)}
              view={view}
              change={change}
              rows={answer.rows}
              nameOf={nameOf}
            />
            <div className="grid grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] gap-px bg-line max-lg:grid-cols-1">
              <PathsTable answer={answer} nameOf={nameOf} />
              <ShiftPanel rows={answer.rows} view={view} nameOf={nameOf} days={days} />
            </div>
          </>
        )}
      </ReportFrame>
    </>
  );
}
