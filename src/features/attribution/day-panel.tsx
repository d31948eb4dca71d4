/** What the chosen model credits day by day: to all keys or to one, as bars or as a table. */
"use client";
import { useState } from "react";
import type { AttributionAnswer, AttributionRow } from "#domain/attribution/attribution-answer.ts";
import type { AttributionQuestion } from "#domain/attribution/attribution-question.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { ChoiceChip } from "#ui/filters/choice-chip.tsx";
import { SectionHead } from "#ui/layout/section.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type AttributionView, measures } from "./attribution-view.ts";
import { nameOfModel } from "./credit-columns.tsx";
import { DayFigures } from "./day-figures.tsx";
import type { ChangeView } from "./use-attribution-view.ts";
import { attributionWords } from "./words.ts";

interface Props {
  /** Where the days are asked for. */
  readonly address: string;
  readonly view: AttributionView;
  readonly change: ChangeView;
  /** The keys to choose from, the most credited first. */
  readonly rows: readonly AttributionRow[];
  readonly nameOf: (key: string) => string;
}

/** A menu of more keys is nothing to choose from. */
const mostKeys = 50;

export function DayPanel({ address, view, change, rows, nameOf }: Props) {
  const t = useWords(attributionWords);
  const { locale } = useLocaleSettings();
  const [asTable, show] = useState(false);
  const asked = useReport<Report<AttributionQuestion, AttributionAnswer>>(address);
  const listed = rows.slice(0, mostKeys).map(({ key }) => ({ value: key, label: nameOf(key) }));
  return (
    <section aria-label={t("daily")} className="border-b border-line bg-surface">
      <SectionHead
        title={t("daily")}
        meta={nameOfModel(view.model, locale)}
        tools={
          <span className="flex items-center gap-2">
            <ChoiceChip
              label={t(`key_${view.by}`)}
              value={view.key ?? ""}
              usual=""
              choices={[{ value: "", label: t("all") }, ...listed]}
              other={nameOf(view.key ?? "")}
              onChoose={(key) => change({ key: key === "" ? null : key })}
            />
            <Segmented
              label={t("measure")}
              choices={measures.map((value) => ({ value, label: t(value) }))}
              value={view.measure}
              onValueChange={(measure) => change({ measure })}
            />
            <Button size="small" aria-pressed={asTable} onClick={() => show(!asTable)}>
              {t("showTable")}
            </Button>
          </span>
        }
      />
      <ReportFrame asked={asked} skeleton={<SkeletonRows rows={6} label={t("loading")} />}>
        {(report) => <DayFigures report={report} view={view} nameOf={nameOf} asTable={asTable} />}
      </ReportFrame>
    </section>
  );
}
