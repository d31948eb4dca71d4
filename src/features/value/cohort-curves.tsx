/** Value per customer month by month: one line per cohort, all together in bold, and the revenue that pays the CAC back. */
"use client";
import { useState } from "react";
import type { CacLtvAnswer } from "#domain/ltv/cac-ltv-question.ts";
import { ltvDefinitions } from "#domain/ltv/ltv-definitions.ts";
import { NotedList } from "#ui/charts/noted-list.tsx";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useMetricMarks } from "#ui/words/dictionary-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { CohortTable } from "./cohort-table.tsx";
import { CurveChart } from "./curve-chart.tsx";
import { cohortLines, drawnLines } from "./curve-points.ts";
import { usePaybackText } from "./payback-text.ts";
import { useValue } from "./value-context.tsx";
import { valueWords } from "./words.ts";

/** A change of any of these changes the curves; by months since the first order no day has a place, so they stand below. */
const touched = ["cac", "new_customers", "net_revenue", "roi", "spend"];

export function CohortCurves({ answer }: { readonly answer: CacLtvAnswer }) {
  const t = useWords(valueWords);
  const format = useFormat();
  const { view, change, nameOf } = useValue();
  const payback = usePaybackText();
  const notes = useMetricMarks(touched);
  const [asTable, setAsTable] = useState(false);
  const own = answer.rows.find(({ key }) => key === view.key);
  const row = own ?? answer.total;
  const lines = cohortLines(answer, own === undefined ? null : own.key);
  const drawn = drawnLines(lines);
  const name = own === undefined ? t("all") : nameOf(own.key);
  /** The CAC is paid from margin: drawn against revenue, it stands higher by that much. */
  const due = row.cac === null || answer.margin === 0 ? null : row.cac / answer.margin;
  const sentence = t("curveSentence", {
    ...{ name, cohorts: lines.length, payback: payback.short(row) },
    ltv: format.money(row.ltv, "tile"),
  });
  const tools = (
    <span className="flex gap-1">
      {own !== undefined && (
        <Button size="small" weight="ghost" onClick={() => change({ key: null })}>
          {t("showAll")}
        </Button>
      )}
      <Button size="small" weight="ghost" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {t(asTable ? "asChart" : "asTable")}
      </Button>
    </span>
  );
  return (
    <Section
      title={<Definition metric={ltvDefinitions.curve}>{t("curvesOf", { name })}</Definition>}
      meta={t("curvesMeta")}
      tools={tools}
    >
      {asTable ? (
        <CohortTable lines={lines} pooled={row.curve} />
      ) : drawn.length === 0 ? (
        <EmptyState>{t("noMonthOver")}</EmptyState>
      ) : (
        <CurveChart lines={drawn} pooled={row.curve} due={due} label={sentence} />
      )}
      <p className="px-5 pb-3 text-meta text-ink-3 max-sm:px-4">{sentence}</p>
      <NotedList notes={notes} />
    </Section>
  );
}
