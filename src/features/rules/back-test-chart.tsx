/** What a rule would have done, drawn on the series of one object; its table behind a toggle. */
"use client";
import { useState } from "react";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { WatchChart } from "#ui/charts/watch-chart.tsx";
import { WatchTable } from "#ui/charts/watch-table.tsx";
import { Button } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { notesWithin, useMetricMarks } from "#ui/words/dictionary-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { firedHours, type TestedScope } from "./back-test-hours.ts";
import { useObjectName } from "./use-names.ts";
import { backTestWords } from "./words-back-test.ts";

interface Props {
  readonly scopes: readonly TestedScope[];
  readonly scopeKind: string;
  readonly metric: string;
}

export function BackTestChart({ scopes, scopeKind, metric }: Props) {
  const t = useWords(backTestWords);
  const format = useFormat();
  const nameOf = useObjectName();
  const [chosen, choose] = useState<string | null>(null);
  const [asTable, show] = useState(false);
  const marks = useMetricMarks([metric]);
  const scope = scopes.find(({ key }) => key === chosen) ?? scopes[0];
  if (scope === undefined) return null;
  const name = nameOf(scopeKind, scope.key);
  const unit = findMetric(metric)?.unit ?? "count";
  const shown = (value: number | null, style: "tile" | "chart") => format.metric(value, { unit }, style);
  const hours = firedHours(scope);
  const notes = notesWithin(marks, hours[0]?.at ?? 0, hours.at(-1)?.at ?? 0);
  const at = (index: number) => format.day(new Date(hours.at(index)?.at ?? 0).toISOString());
  const says = t("says", { name, from: at(0), to: at(-1), count: scope.firings });
  return (
    <div>
      <div className="flex items-center gap-2 px-5 pb-1 max-sm:px-4">
        <Select
          aria-label={t("object")}
          choices={scopes.map(({ key, firings }) => ({ value: key, label: `${nameOf(scopeKind, key)} · ${firings}` }))}
          value={scope.key}
          onValueChange={choose}
          className="w-56!"
        />
        <span className="flex-1" />
        <Button size="small" aria-pressed={asTable} onClick={() => show(!asTable)}>
          {t("table")}
        </Button>
      </div>
      {asTable ? (
        <WatchTable title={says} hours={hours} show={shown} />
      ) : (
        <WatchChart hours={hours} label={says} show={shown} notes={notes} />
      )}
    </div>
  );
}
