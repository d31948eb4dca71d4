/** A metric's last four weeks by day, with the changes of its definition as marks; the table is behind a toggle. */
"use client";
import { useState } from "react";
import { startOfLocalDay } from "#domain/base/local-time.ts";
import type { MetricEntry } from "#domain/metrics/metric-edition.ts";
import { WatchChart } from "#ui/charts/watch-chart.tsx";
import { WatchTable } from "#ui/charts/watch-table.tsx";
import type { WatchedHour } from "#ui/charts/watched-hour.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { notesWithin, useMetricMarks } from "#ui/words/dictionary-context.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { askedOf, type BoardReport, lastDays } from "./board-asked.ts";
import { entryWords } from "./words-entry.ts";

const shownDays = 28;
const dayMs = 86_400_000;

interface Props {
  readonly workspace: string;
  readonly entry: MetricEntry;
  readonly today: string;
}

export function MetricCourse({ workspace, entry, today }: Props) {
  const t = useWords(entryWords);
  const [asTable, show] = useState(false);
  const address = askedOf(workspace, entry.id, lastDays(today, shownDays), { grain: "day", benchmark: true });
  const asked = useReport<BoardReport>(address);
  const toggle = (
    <Button size="small" aria-pressed={asTable} onClick={() => show(!asTable)}>
      {t("table")}
    </Button>
  );
  return (
    <Section title={t("course")} tools={toggle}>
      <ReportFrame
        asked={asked}
        skeleton={<SkeletonRows rows={7} label={t("loading")} />}
        emptyOf={({ answer }) =>
          answer.rows.some(({ values }) => (values[entry.id] ?? null) !== null) ? null : (
            <EmptyState>{t("nothing")}</EmptyState>
          )
        }
      >
        {({ answer }) => <Course entry={entry} rows={answer.rows} asTable={asTable} />}
      </ReportFrame>
    </Section>
  );
}

interface CourseProps {
  readonly entry: MetricEntry;
  readonly rows: BoardReport["answer"]["rows"];
  readonly asTable: boolean;
}

function Course({ entry, rows, asTable }: CourseProps) {
  const t = useWords(entryWords);
  const format = useFormat();
  const { locale, timezone } = useLocaleSettings();
  const marks = useMetricMarks([entry.id]);
  const days = rows.flatMap(({ at, values, benchmark }): WatchedHour[] => {
    if (at === null) return [];
    const [value, usual] = [values[entry.id] ?? null, benchmark?.[entry.id] ?? null];
    return [{ at: startOfLocalDay(at.slice(0, 10), timezone), value, usual, limit: null, fired: false }];
  });
  const [first, last] = [days[0]?.at ?? 0, days.at(-1)?.at ?? 0];
  const known = days.findLast(({ value }) => value !== null);
  // A mark of today lies behind the last day's start, where the line ends.
  const notes = notesWithin(marks, first, last + dayMs).map((note) => ({ ...note, at: Math.min(note.at, last) }));
  const shown = (value: number | null, style: "tile" | "chart") => format.metric(value, entry, style);
  const says = t("courseSays", {
    name: entry.names[locale],
    from: format.day(new Date(first).toISOString()),
    to: format.day(new Date(last).toISOString()),
    value: shown(known?.value ?? null, "tile"),
    usual: shown(known?.usual ?? null, "tile"),
    marks: notes.length,
  });
  if (asTable) return <WatchTable title={says} hours={days} show={shown} />;
  return <WatchChart hours={days} label={says} show={shown} notes={notes} />;
}
