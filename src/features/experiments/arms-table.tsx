/** The arms with their people, rates, differences from the control and chances. */
"use client";
import type { Difference } from "#domain/experiments/compare-arm.ts";
import {
  chanceDefinition,
  liftDefinition,
  lossDefinition,
  rateDefinition,
} from "#domain/experiments/experiment-dictionary.ts";
import type { ArmReading } from "#domain/experiments/experiment-reading.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { chanceText, type Read, rangeText, smallText } from "./experiment-text.ts";
import { experimentWords } from "./words.ts";

export function ArmsTable({ experiment, reading }: Read) {
  const t = useWords(experimentWords);
  const columns = useColumns(experiment);
  const hasRevenue = reading.arms.some(({ revenue }) => revenue !== null);
  const shown = columns.filter(({ id }) => id !== "revenue" || hasRevenue);
  return <DataTable title={t("arms")} rows={reading.arms} columns={shown} rowKey={({ key }) => key} />;
}

function useColumns({ arms, chosenArm }: Read["experiment"]): readonly Column<ArmReading>[] {
  const t = useWords(experimentWords);
  const format = useFormat();
  const right = "right" as const;
  const control = arms[0]?.key;
  const ranged = (difference: Difference | null, text: (value: number) => string) =>
    difference === null ? "—" : <Figure value={text(difference.value)} range={rangeText(difference, text)} />;
  const money = (value: number) => `${value > 0 ? "+" : ""}${format.money(value, "table")}`;
  return [
    {
      ...{ id: "arm", label: t("arm"), names: true },
      cell: ({ key, name }) => (
        <span className="block py-1.5 leading-4">
          {name}
          <small className="block text-micro text-ink-3">
            {[key, key === control && t("control"), key === chosenArm && t("chosen")].filter(Boolean).join(" · ")}
          </small>
        </span>
      ),
    },
    { ...{ id: "people", label: t("people"), align: right }, cell: ({ n }) => format.count(n) },
    {
      ...{ id: "converted", label: t("converted"), align: right },
      cell: ({ conversions }) => format.count(conversions),
    },
    {
      ...{ id: "rate", label: t("rate"), align: right },
      header: <Definition metric={rateDefinition}>{t("rate")}</Definition>,
      cell: ({ rate, low, high }) =>
        rate === null || low === null || high === null ? (
          "—"
        ) : (
          <Figure value={format.rate(rate)} range={rangeText({ value: rate, low, high }, format.rate)} />
        ),
    },
    {
      ...{ id: "difference", label: t("difference"), align: right },
      header: <Definition metric={liftDefinition}>{t("difference")}</Definition>,
      cell: ({ difference }) => ranged(difference, format.points),
    },
    { ...{ id: "lift", label: t("lift"), align: right }, cell: ({ lift }) => ranged(lift, format.delta) },
    { ...{ id: "p", label: t("pValue"), align: right }, cell: ({ p }) => (p === null ? "—" : smallText(p, 4)) },
    {
      ...{ id: "chance", label: t("chance"), align: right },
      header: <Definition metric={chanceDefinition}>{t("chance")}</Definition>,
      cell: ({ chanceToWin }) => (chanceToWin === null ? "—" : chanceText(chanceToWin)),
    },
    {
      ...{ id: "loss", label: t("loss"), align: right },
      header: <Definition metric={lossDefinition}>{t("loss")}</Definition>,
      cell: ({ expectedLoss }) => (expectedLoss === null ? "—" : format.points(expectedLoss).replace("+", "")),
    },
    {
      ...{ id: "revenue", label: t("revenue"), align: right },
      cell: ({ revenue }) => (
        <Figure
          value={format.money(revenue?.mean, "table")}
          range={
            revenue?.difference ? `${money(revenue.difference.value)} ${rangeText(revenue.difference, money)}` : ""
          }
        />
      ),
    },
  ];
}

function Figure({ value, range }: { readonly value: string; readonly range: string }) {
  return (
    <span className="block py-1.5 leading-4 whitespace-nowrap">
      {value}
      <small className="block text-micro text-ink-3">{range}</small>
    </span>
  );
}
