/** ROAS and ROI by channel or campaign and by month, by the time of the order or of the click. */
"use client";
import { ltvDefinitions } from "#domain/ltv/ltv-definitions.ts";
import type { BoardAnswer, BoardQuestion, Report } from "#domain/metrics/board-question.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { SectionHead } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { lookbackDays, monthReturns, returnsRows } from "./returns-rows.ts";
import { MonthTable, ReturnsTable } from "./returns-tables.tsx";
import { returnsAddress } from "./value-addresses.ts";
import { useValue } from "./value-context.tsx";
import { returnClocks } from "./value-view.ts";
import { returnsWords } from "./words-returns.ts";

export function ReturnsPanel() {
  const t = useWords(returnsWords);
  const { workspace, view, change, today } = useValue();
  const asked = useReport<Report<BoardQuestion, BoardAnswer>>(returnsAddress(workspace.slug, view, today));
  const margin = view.margin === null ? workspace.margin : view.margin / 100;
  const tools = (
    <span className="flex items-center gap-2">
      <Segmented
        label={t("clock")}
        choices={returnClocks.map((value) => ({ value, label: t(value) }))}
        value={view.clock}
        onValueChange={(clock) => change({ clock })}
      />
      <a
        href={returnsAddress(workspace.slug, view, today, "csv")}
        download
        className={buttonLook({ weight: "ghost", size: "small" })}
      >
        {t("csv")}
      </a>
    </span>
  );
  return (
    <section className="border-b border-line bg-surface">
      <SectionHead
        title={<Definition metric={ltvDefinitions.returns}>{t("title")}</Definition>}
        meta={t(view.clock === "touch" ? "touchMeta" : "conversionMeta", { days: String(lookbackDays) })}
        tools={tools}
      />
      <ReportFrame
        asked={asked}
        skeleton={<SkeletonRows rows={8} label={t("title")} />}
        emptyOf={({ answer }) => (answer.rows.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null)}
      >
        {({ answer }) => (
          <div className="grid grid-cols-2 max-lg:grid-cols-1">
            <ReturnsTable {...returnsRows(answer, margin)} />
            <MonthTable months={monthReturns(answer, margin, today)} byClick={view.clock === "touch"} />
          </div>
        )}
      </ReportFrame>
    </section>
  );
}
