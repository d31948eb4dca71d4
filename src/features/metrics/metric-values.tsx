/** What a metric is now: the last full day and the month so far, each against what is usual or aimed at. */
"use client";
import type { MetricEntry } from "#domain/metrics/metric-edition.ts";
import { DeltaText } from "#ui/figures/delta-text.tsx";
import { Figure } from "#ui/figures/figure.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { askedOf, type BoardReport, lastFullDay, monthToDate } from "./board-asked.ts";
import { dictionaryWords } from "./words.ts";
import { entryWords } from "./words-entry.ts";

interface Props {
  readonly workspace: string;
  readonly entry: MetricEntry;
  readonly today: string;
  readonly target: number | null;
}

export function MetricValues({ workspace, entry, today, target }: Props) {
  const t = useWords(entryWords);
  const d = useWords(dictionaryWords);
  const format = useFormat();
  const day = lastFullDay(today);
  const yesterday = useReport<BoardReport>(askedOf(workspace, entry.id, day, { grain: "day", benchmark: true }));
  const month = useReport<BoardReport>(
    askedOf(workspace, entry.id, monthToDate(today), { grain: "total", benchmark: false }),
  );
  const skeleton = <SkeletonRows rows={2} label={t("loading")} />;
  const aim = target === null ? null : `${d("target")} ${format.metric(target, entry, "tile")}`;
  const text = (value: number | null) => format.metric(value, entry, entry.unit === "ratio" ? "table" : "tile");
  return (
    <Section title={t("value")} meta={aim}>
      <div className="grid grid-cols-2 border-t border-line max-sm:grid-cols-1">
        <ReportFrame asked={yesterday} skeleton={skeleton} quiet>
          {({ answer: { total, rows } }) => {
            const value = total.values[entry.id] ?? null;
            const usual = rows[0]?.benchmark?.[entry.id] ?? null;
            const delta = value === null || usual === null || usual === 0 ? null : value / usual - 1;
            return (
              <div className="px-5 py-3 max-sm:px-4">
                <p className="text-meta text-ink-2">{t("yesterday", { day: format.day(day.from) })}</p>
                <Figure text={text(value)} />
                {delta !== null && (
                  <p className="text-meta text-ink-3">
                    <DeltaText value={delta} direction={entry.direction} />
                  </p>
                )}
              </div>
            );
          }}
        </ReportFrame>
        <ReportFrame asked={month} skeleton={skeleton} quiet>
          {({ answer: { total } }) => (
            <div className="border-l border-line px-5 py-3 max-sm:border-t max-sm:border-l-0 max-sm:px-4">
              <p className="text-meta text-ink-2">{t("month")}</p>
              <Figure text={text(total.values[entry.id] ?? null)} />
            </div>
          )}
        </ReportFrame>
      </div>
    </Section>
  );
}
