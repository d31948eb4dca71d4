/** A report in all its states: on its way, refused, given up, empty, answered, or answered once and failing now. */
"use client";
import type { ReactNode } from "react";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { ErrorState } from "#ui/state/error-state.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { ReportFailure } from "./fetch-answer.ts";
import { ProjectingBanner } from "./projecting-banner.tsx";
import { ReportFreshness } from "./report-freshness.tsx";
import { ReportProgress } from "./report-progress.tsx";
import type { AskedReport } from "./use-report.ts";

interface Props<Report extends { readonly meta: ReportMeta }> {
  readonly asked: AskedReport<Report>;
  /** The final shape of the answer, before it is there. */
  readonly skeleton: ReactNode;
  /** What to show in place of an answer without figures; null when it has some. */
  readonly emptyOf?: (report: Report) => ReactNode | null;
  readonly children: (report: Report) => ReactNode;
  /** How fresh the figures are stands elsewhere; said here only where asking again has failed. */
  readonly quiet?: boolean;
}

export function ReportFrame<Report extends { readonly meta: ReportMeta }>(props: Props<Report>) {
  const { asked, skeleton, emptyOf, children, quiet = false } = props;
  const { report, failure, asking, cancelled, elapsedMs, cancel, retry, outdated } = asked;
  if (report === undefined) {
    if (asking) {
      return (
        <div aria-busy="true">
          <div className="flex min-h-8 items-center px-5 max-sm:px-4">
            <ReportProgress elapsedMs={elapsedMs} onCancel={cancel} />
          </div>
          {skeleton}
        </div>
      );
    }
    return cancelled ? <Cancelled onRetry={retry} /> : <Failed failure={failure} onRetry={retry} />;
  }
  return (
    <div aria-busy={asking}>
      {(!quiet || failure !== null || cancelled) && (
        <ReportFreshness
          meta={report.meta}
          failed={failure !== null}
          progress={asking && outdated ? <ReportProgress elapsedMs={elapsedMs} onCancel={cancel} /> : null}
          onRetry={failure !== null || cancelled ? retry : null}
          address={quiet ? undefined : tracedAddress(asked.address)}
        />
      )}
      {!quiet && <ProjectingBanner notes={report.meta.notes} />}
      <div className={outdated ? "opacity-60 transition-opacity" : undefined}>
        {emptyOf?.(report) ?? children(report)}
      </div>
    </div>
  );
}

/** Rows of people and lineage itself are no figures. */
const tracedAddress = (address: string) =>
  /^\/api\/v1\/reports\/(?!lineage|metrics)[\w-]+\?/.test(address) ? address : undefined;

function Failed({ failure, onRetry }: { readonly failure: Error | null; readonly onRetry: () => void }) {
  const t = useWords(uiWords);
  const known = failure instanceof ReportFailure ? failure : null;
  const message = known !== null && known.id === null && known.message !== "" ? known.message : t("notAnswered");
  return <ErrorState message={message} id={known?.id ?? undefined} onRetry={onRetry} />;
}

function Cancelled({ onRetry }: { readonly onRetry: () => void }) {
  const t = useWords(uiWords);
  return (
    <div className="flex min-h-40 flex-col items-center justify-center gap-3 px-5 py-8 text-ink-2">
      <p>{t("cancelled")}</p>
      <Button onClick={onRetry}>{t("askAgain")}</Button>
    </div>
  );
}
