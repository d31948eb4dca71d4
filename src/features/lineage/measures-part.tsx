/** The measures of a figure with what their rows make; one opens its rows. */
"use client";
import { metricName } from "#domain/metrics/dictionary.ts";
import { isMoney } from "#domain/metrics/measure.ts";
import type { LineageAnswer, MeasureLineage } from "#domain/quality/lineage-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { LineageView } from "./lineage-view.ts";
import { RowsPart } from "./rows-part.tsx";
import { lineageWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly answer: LineageAnswer;
  readonly view: LineageView;
  readonly change: (patch: Partial<LineageView>) => void;
  readonly today: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly maySeePeople: boolean;
}

export function MeasuresPart({ workspace, answer, view, change, today, channels, maySeePeople }: Props) {
  const t = useWords(lineageWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const right = { align: "right" } as const;
  const amountOf = ({ measure, amount }: MeasureLineage) =>
    isMoney(measure) ? format.money(amount, "exact") : format.count(amount);
  const columns: Column<MeasureLineage>[] = [
    { ...{ id: "measure", label: t("measure"), names: true }, cell: ({ measure }) => metricName(measure)[locale] },
    { ...{ id: "kind", label: t("madeOf") }, cell: ({ kind }) => t(`kind_${kind}`) },
    { ...{ id: "rows", label: t("rows"), ...right }, cell: ({ rows }) => format.count(rows) },
    { ...{ id: "amount", label: t("amount"), ...right }, cell: amountOf },
  ];
  const chosen = answer.measures.find(({ measure }) => measure === view.measure);
  const denied = chosen?.kind === "events" && !maySeePeople;
  return (
    <>
      <DataTable
        title={t("measures")}
        rows={answer.measures}
        columns={columns}
        rowKey={({ measure }) => measure}
        selected={view.measure}
        onOpen={({ measure }) => change({ measure: view.measure === measure ? null : measure })}
      />
      {chosen === undefined || denied ? (
        <p className="border-b border-line bg-surface px-5 py-3 text-pretty text-ink-3 max-sm:px-4">
          {t(denied ? "denied" : "chooseMeasure")}
        </p>
      ) : (
        <RowsPart key={chosen.measure} {...{ workspace, view, today, channels }} measure={chosen.measure} />
      )}
    </>
  );
}
