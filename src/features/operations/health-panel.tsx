/** Page health: how each page does against its usual of the same hours, what was changed last, and what that did. */
"use client";
import type { BoardAnswer, BoardQuestion, BoardTotal, Report } from "#domain/metrics/board-question.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { ReportTools } from "#ui/report/report-tools.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { NothingCame } from "./nothing-came.tsx";
import { useOperations } from "./operations-context.tsx";
import { healthAddress } from "./operations-view.ts";
import { useHealthColumns } from "./use-health-columns.tsx";
import { operationsWords } from "./words.ts";

export type HealthReport = Report<BoardQuestion, BoardAnswer>;

/** The file has all of them. */
const most = 30;

/** Pages that were visited, the most visited first; `(none)` and the like are no pages. */
function pagesOf({ answer }: HealthReport): BoardTotal[] {
  const visited = answer.totals.filter(({ key, values }) => /^[^(]/.test(key) && (values.sessions ?? 0) > 0);
  return visited.sort((a, b) => (b.values.sessions ?? 0) - (a.values.sessions ?? 0));
}

export function useHealth() {
  const { workspace, hours, view, asking } = useOperations();
  const address = healthAddress(workspace, hours, view.filter);
  return { address, asked: useReport<HealthReport>(address, asking) };
}

export function HealthPanel() {
  const t = useWords(operationsWords);
  const { address, asked } = useHealth();
  const { view, change } = useOperations();
  const columns = useHealthColumns();
  const tools = <ReportTools address={address} />;
  const head = (meta: string) => <SectionHead title={t("health")} meta={meta} tools={tools} />;
  return (
    <section className="bg-surface">
      <ReportFrame
        quiet
        asked={asked}
        skeleton={
          <>
            {head(t("healthMeta"))}
            <SkeletonRows rows={8} label={t("loading")} />
          </>
        }
        emptyOf={(report) =>
          pagesOf(report).length > 0 ? null : (
            <>
              {head("")}
              <NothingCame says={t("noPages")} />
            </>
          )
        }
      >
        {(report) => {
          const pages = pagesOf(report);
          const part = t("healthMost", { shown: String(most), all: String(pages.length) });
          return (
            <DataTable
              title={t("health")}
              meta={pages.length > most ? `${part} · ${t("healthMeta")}` : t("healthMeta")}
              tools={tools}
              rows={pages.slice(0, most)}
              columns={columns}
              rowKey={({ key }) => key}
              initialOrder={{ column: "sessions", descending: true }}
              onOpen={({ key }) => change({ filter: { ...view.filter, landing_page: [key] } })}
            />
          );
        }}
      </ReportFrame>
    </section>
  );
}
