/** The days of an answer: the bars, or the same as a table. */
"use client";
import type { AttributionAnswer } from "#domain/attribution/attribution-answer.ts";
import type { AttributionQuestion } from "#domain/attribution/attribution-question.ts";
import { localDate } from "#domain/base/local-time.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { AttributionView } from "./attribution-view.ts";
import { nameOfModel } from "./credit-columns.tsx";
import { DayChart } from "./day-chart.tsx";
import { type DayPoint, daySeries, peakOf } from "./day-series.ts";
import { attributionWords } from "./words.ts";

interface Props {
  readonly report: Report<AttributionQuestion, AttributionAnswer>;
  readonly view: AttributionView;
  readonly nameOf: (key: string) => string;
  readonly asTable: boolean;
}

export function DayFigures({ report: { question, answer, meta }, view, nameOf, asTable }: Props) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const today = localDate(Date.parse(meta.asOf), meta.timezone);
  const [model = view.model] = question.models;
  const { from, to } = question;
  const points = daySeries(answer.days ?? [], { from, to, today, key: view.key, model });
  if (asTable) return <DayTable points={points} />;
  const { sum, most } = peakOf(points, view.measure);
  const text = (value: number | undefined) =>
    view.measure === "value" ? format.money(value) : format.count(value, "tile");
  const name = view.key === null ? t("all") : nameOf(view.key);
  const says = t("dailySays", {
    name,
    measure: t(view.measure),
    sum: text(sum),
    day: most === null ? "" : format.day(most.day),
    most: text(most?.[view.measure]),
  });
  return (
    <>
      <DayChart points={points} measure={view.measure} name={nameOfModel(view.model, locale)} says={says} />
      {points.at(-1)?.open === true && <p className="px-5 pb-3 text-meta text-ink-3 max-sm:px-4">{t("dayOpen")}</p>}
    </>
  );
}

function DayTable({ points }: { readonly points: readonly DayPoint[] }) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const { sum: conversions } = peakOf(points, "conversions");
  const { sum: value } = peakOf(points, "value");
  return (
    <DataTable
      headless
      title={t("daily")}
      rows={points}
      rowKey={({ day }) => day}
      initialOrder={{ column: "day", descending: true }}
      columns={[
        {
          id: "day",
          label: t("day"),
          names: true,
          total: t("all"),
          sort: ({ day }) => day,
          cell: ({ day, open }) => (open ? t("openDay", { day: format.day(day) }) : format.day(day)),
        },
        {
          id: "conversions",
          label: t("conversions"),
          align: "right",
          total: format.count(conversions),
          sort: (point) => point.conversions,
          cell: (point) => format.count(point.conversions),
        },
        {
          id: "value",
          label: t("value"),
          align: "right",
          total: format.money(value, "table"),
          sort: (point) => point.value,
          cell: (point) => format.money(point.value, "table"),
        },
      ]}
    />
  );
}
