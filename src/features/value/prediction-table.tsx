/** Expected orders, value and discounted margin by channel or campaign; intervals say what the parameters leave open. */
"use client";
import { predictionDefinitions } from "#domain/ltv/ltv-definitions.ts";
import type { PredictedLtvAnswer, PredictedRow } from "#domain/ltv/predicted-ltv-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useValue } from "./value-context.tsx";
import { predictionWords } from "./words-prediction.ts";

type Id = "customers" | "alive" | "expectedOrders" | "expectedValue" | "valuePerCustomer" | "discountedMargin";

const definitionOf = {
  alive: predictionDefinitions.alive,
  expectedOrders: predictionDefinitions.orders,
  expectedValue: predictionDefinitions.value,
  discountedMargin: predictionDefinitions.discounted,
} as const;

export function PredictionTable({ answer }: { readonly answer: PredictedLtvAnswer }) {
  const t = useWords(predictionWords);
  const format = useFormat();
  const { workspace, view, nameOf } = useValue();
  const count = (value: number | null) => format.count(value === null ? null : Math.round(value));
  const money = (value: number | null) => format.money(value, "table");
  const column = (id: Id, text: (row: PredictedRow) => string): Column<PredictedRow> => ({
    ...{ id, label: t(id), align: "right" as const, sort: (row) => row[id], cell: text, total: text(answer.total) },
    ...(id in definitionOf
      ? { header: <Definition metric={definitionOf[id as keyof typeof definitionOf]}>{t(id)}</Definition> }
      : {}),
  });
  const orders = (row: PredictedRow) => {
    const range = row.expectedOrdersInterval;
    const text = count(row.expectedOrders);
    return range === null ? text : t("withInterval", { value: text, low: count(range[0]), high: count(range[1]) });
  };
  const name: Column<PredictedRow> = {
    ...{ id: "name", label: t(view.by), names: true, total: t("all") },
    sort: (row) => nameOf(row.key),
    cell: (row) => (
      <span className="inline-block max-w-44 truncate align-bottom max-sm:max-w-28" title={nameOf(row.key)}>
        {nameOf(row.key)}
      </span>
    ),
  };
  return (
    <DataTable
      headless
      title={t("tableTitle", { currency: workspace.currency })}
      rows={answer.rows}
      columns={[
        name,
        column("customers", (row) => format.count(row.customers)),
        column("alive", (row) => count(row.alive)),
        column("expectedOrders", orders),
        column("expectedValue", (row) => money(row.expectedValue)),
        column("valuePerCustomer", (row) => money(row.valuePerCustomer)),
        column("discountedMargin", (row) => money(row.discountedMargin)),
      ]}
      rowKey={(row) => row.key}
      initialOrder={{ column: "expectedValue", descending: true }}
    />
  );
}
