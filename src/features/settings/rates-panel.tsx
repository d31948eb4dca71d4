/** What other currencies were worth, by day: listed for everybody, changed by those who may enter spend. */
"use client";
import type { FxRateInput } from "#domain/spend/fx-rate.ts";
import { Button } from "#ui/controls/button.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AddRate, PasteRates } from "./add-rate.tsx";
import { RateCell } from "./rate-cell.tsx";
import { useRates } from "./use-rates.ts";
import { rateWords } from "./words-rates.ts";

interface Props {
  readonly workspace: string;
  /** The workspace's own. */
  readonly currency: string;
  readonly rates: readonly FxRateInput[];
  readonly editable: boolean;
}

export function RatesPanel({ workspace, currency, rates, editable }: Props) {
  const t = useWords(rateWords);
  const save = useRates(workspace, rates);
  const columns: readonly Column<FxRateInput>[] = [
    { id: "day", label: t("day"), names: true, cell: ({ day }) => day, sort: ({ day }) => day },
    { id: "currency", label: t("currency"), cell: (row) => row.currency, sort: (row) => row.currency },
    {
      id: "rate",
      label: t("rate"),
      align: "right",
      sort: ({ rate }) => rate,
      cell: (row) =>
        editable ? (
          <RateCell
            key={`${row.day}${row.currency}`}
            rate={row}
            onSave={(rate) => void save([{ day: row.day, currency: row.currency, rate }])}
          />
        ) : (
          row.rate
        ),
    },
  ];
  const remove: Column<FxRateInput> = {
    id: "remove",
    label: "",
    align: "right",
    cell: ({ day, currency: of }) => (
      <Button
        size="small"
        weight="ghost"
        aria-label={`${t("remove")}: ${of} ${day}`}
        onClick={() => void save([{ day, currency: of, rate: null }])}
      >
        {t("remove")}
      </Button>
    ),
  };
  return (
    <>
      {editable && <AddRate save={save} />}
      <DataTable
        title={t("title")}
        meta={t("meta", { currency })}
        tools={editable && <PasteRates save={save} />}
        rows={rates}
        columns={editable ? [...columns, remove] : columns}
        rowKey={(row) => `${row.day} ${row.currency}`}
        empty={<EmptyState>{editable ? t("none", { currency }) : t("noneYet")}</EmptyState>}
      />
    </>
  );
}
