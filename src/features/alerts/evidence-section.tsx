/** The hours that are an alert's evidence, drawn and as a table, and the figures of the hour that fired. */
"use client";
import { type ReactNode, useState } from "react";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import type { Alert, EvidenceHour } from "#domain/rules/alert-answer.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { WatchChart } from "#ui/charts/watch-chart.tsx";
import { WatchTable } from "#ui/charts/watch-table.tsx";
import type { ChartNote } from "#ui/charts/watched-hour.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { notesWithin, useMetricMarks } from "#ui/words/dictionary-context.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { shown } from "./alert-sentence.ts";
import { spokenMetric } from "./spoken-metric.ts";
import { alertWords } from "./words.ts";

interface Props {
  readonly alert: Alert;
  readonly object: string;
  readonly definition: RuleDefinition | null;
  readonly evidence: readonly EvidenceHour[];
  readonly notes: readonly ChartNote[];
}

export function EvidenceSection({ alert, object, definition, evidence, notes }: Props) {
  const t = useWords(alertWords);
  const { locale } = useLocaleSettings();
  const [asTable, showTable] = useState(false);
  const { metric } = alert;
  if (metric === null || evidence.length === 0) return null;
  const toggle = (
    <Button size="small" aria-pressed={asTable} onClick={() => showTable(!asTable)}>
      {t("table")}
    </Button>
  );
  const title = t("evidence", { metric: metricName(metric)[locale], object });
  return (
    <Section title={title} meta={t("evidenceMeta")} tools={toggle}>
      <Evidence {...{ metric, object, evidence, notes, asTable }} />
      <FiredFigures alert={alert} metric={metric} definition={definition} />
    </Section>
  );
}

type EvidenceProps = Pick<Props, "object" | "evidence" | "notes"> & {
  readonly metric: string;
  readonly asTable: boolean;
};

function Evidence({ metric, object, evidence, notes, asTable }: EvidenceProps) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const show = (value: number | null, style: "tile" | "chart") => shown(value, metric, format, style);
  const hours = evidence.map(({ at, value, usual, limit, fired }) => ({
    at: Date.parse(at),
    value,
    usual,
    limit,
    fired,
  }));
  const marks = notesWithin(useMetricMarks([metric]), hours[0]?.at ?? 0, hours.at(-1)?.at ?? 0);
  const last = evidence.findLast(({ value }) => value !== null);
  const says = t("evidenceSays", {
    metric: spokenMetric(metric, locale),
    object,
    from: format.dayHour(evidence[0]?.at ?? ""),
    to: format.dayHour(evidence.at(-1)?.at ?? ""),
    value: show(last?.value ?? null, "tile"),
    usual: show(last?.usual ?? null, "tile"),
    limit: show(last?.limit ?? null, "tile"),
    count: evidence.filter(({ fired }) => fired).length,
  });
  if (asTable) return <WatchTable title={says} hours={hours} show={show} />;
  return <WatchChart hours={hours} label={says} show={show} notes={[...notes, ...marks]} />;
}

interface FiredProps {
  readonly alert: Alert;
  readonly metric: string;
  readonly definition: RuleDefinition | null;
}

function FiredFigures({ alert, metric, definition }: FiredProps) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { figures } = alert;
  if (figures === null) return null;
  const show = (value: number | null) => shown(value, metric, format);
  const sample = definition?.sample ?? null;
  const counted = sample === null ? "" : metricName(sample.measure)[locale];
  const isMoney = sample !== null && findMetric(sample.measure)?.unit === "money";
  return (
    <dl className="grid grid-cols-4 border-t border-line max-sm:grid-cols-2">
      <Tile label={t("atFiring")}>{show(figures.value)}</Tile>
      <Tile label={t("reference")}>{show(figures.reference)}</Tile>
      <Tile label={t("limit")}>{show(figures.limit)}</Tile>
      {figures.probability !== null ? (
        <Tile label={t("sureness")}>{format.rate(figures.probability)}</Tile>
      ) : (
        counted !== "" && (
          <Tile label={counted}>{isMoney ? format.minor(figures.sample, "tile") : format.count(figures.sample)}</Tile>
        )
      )}
    </dl>
  );
}

function Tile({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="border-r border-line px-5 py-2.5 last:border-r-0 max-sm:px-4">
      <dt className="text-meta text-ink-3">{label}</dt>
      <dd className="text-[21px] leading-7 font-semibold tracking-tight">{children}</dd>
    </div>
  );
}
