/** A figure traced to its rows: number, definition, question, statements, sources, measures. */
"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { localDate } from "#domain/base/local-time.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { LineageAnswer, LineageQuestion } from "#domain/quality/lineage-question.ts";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { LineageFilters } from "./lineage-filters.tsx";
import { formatView, type LineageView, lineageAddress, parseView } from "./lineage-view.ts";
import { MeasuresPart } from "./measures-part.tsx";
import { NumberPart } from "./number-part.tsx";
import { QuestionPart } from "./question-part.tsx";
import { SourcesPart } from "./sources-part.tsx";
import { StatementsPart } from "./statements-part.tsx";
import { lineageWords } from "./words.ts";

export type LineageReport = Report<LineageQuestion, LineageAnswer>;

interface Props {
  readonly workspace: string;
  /** The server's instant, epoch ms. */
  readonly nowMs: number;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly maySeePeople: boolean;
}

export function LineagePage({ workspace, nowMs, channels, maySeePeople }: Props) {
  const t = useWords(lineageWords);
  const { timezone } = useLocaleSettings();
  const today = localDate(nowMs, timezone);
  const [view, change] = useLineageView();
  const asked = useReport<LineageReport>(lineageAddress(workspace, view, today));
  return (
    <>
      <LineageFilters {...{ workspace, view, change, today, channels }} />
      <ReportFrame asked={asked} skeleton={<SkeletonRows rows={14} label={t("loading")} />}>
        {({ answer, meta }) => (
          <>
            <NumberPart workspace={workspace} answer={answer} />
            <div className="grid grid-cols-2 max-lg:grid-cols-1 [&>section]:border-r [&>section]:border-line">
              <QuestionPart answer={answer} channels={channels} />
              <SourcesPart answer={answer} freshness={meta.freshness} />
            </div>
            <MeasuresPart {...{ workspace, answer, view, change, today, channels, maySeePeople }} />
            <StatementsPart answer={answer} />
          </>
        )}
      </ReportFrame>
    </>
  );
}

/** The view in the URL: read from it, written to it without asking the server for a page. */
function useLineageView(): readonly [LineageView, (patch: Partial<LineageView>) => void] {
  const params = useSearchParams().toString();
  const view = useMemo(() => parseView(new URLSearchParams(params)), [params]);
  const change = useCallback((patch: Partial<LineageView>) => {
    const next = formatView({ ...parseView(new URLSearchParams(window.location.search)), ...patch });
    window.history.pushState(null, "", `?${next}`);
  }, []);
  return [view, change];
}
