/** Credit of every key: two models side by side with spend, and the dots of all. */
"use client";
import { useMemo } from "react";
import type { AttributionAnswer } from "#domain/attribution/attribution-answer.ts";
import { defaultModels } from "#domain/attribution/model.ts";
import { buttonLook } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { ChoiceChip } from "#ui/filters/choice-chip.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { AttributionView } from "./attribution-view.ts";
import { creditColumns, nameOfModel } from "./credit-columns.tsx";
import type { ChangeView } from "./use-attribution-view.ts";
import { attributionWords } from "./words.ts";

interface Props {
  readonly answer: AttributionAnswer;
  readonly view: AttributionView;
  readonly change: ChangeView;
  readonly nameOf: (key: string) => string;
  /** Where the same figures come as a file. */
  readonly csvAddress: string;
}

export function CreditTable({ answer, view, change, nameOf, csvAddress }: Props) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const columns = useMemo(
    () => creditColumns({ view, answer, nameOf, t, format, locale }),
    [view, answer, nameOf, t, format, locale],
  );
  const choices = defaultModels.map((model) => ({ value: model, label: nameOfModel(model, locale) }));
  return (
    <section>
      <div className="flex items-center gap-3 overflow-x-auto border-b border-line bg-surface px-5 py-2 [scrollbar-width:none] max-sm:px-4">
        <Segmented
          label={t("model")}
          choices={choices}
          value={view.model}
          onValueChange={(model) => change({ model })}
        />
        <ChoiceChip
          label={t("against")}
          value={view.against}
          usual={view.against}
          choices={choices}
          onChoose={(against) => change({ against })}
        />
        <span className="flex-1" />
        <Legend model={nameOfModel(view.model, locale)} against={nameOfModel(view.against, locale)} />
      </div>
      <DataTable
        title={t(`credit_${view.by}`)}
        meta={<ShapleyNote answer={answer} />}
        tools={
          <a href={csvAddress} download title={t("csvOf")} className={buttonLook({ weight: "ghost", size: "small" })}>
            {t("csv")}
          </a>
        }
        rows={answer.rows}
        columns={columns}
        rowKey={(row) => row.key}
        initialOrder={{ column: "model", descending: true }}
      />
    </section>
  );
}

function Legend({ model, against }: { readonly model: string; readonly against: string }) {
  const t = useWords(attributionWords);
  const entries = [
    { name: model, look: "bg-accent" },
    { name: against, look: "bg-ink" },
    { name: t("others"), look: "bg-line-3" },
  ];
  return (
    <ul className="flex flex-none items-center gap-3 text-meta text-ink-2 max-sm:hidden">
      {entries.map(({ name, look }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`size-2 rounded-full ${look}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** What must be said of a Shapley value that is not exact. */
function ShapleyNote({ answer: { shapley } }: { readonly answer: AttributionAnswer }) {
  const t = useWords(attributionWords);
  const format = useFormat();
  if (shapley === null || shapley.exact) return null;
  return (
    <>
      {t("shapleySampled", { error: format.rate(shapley.standardError) })}
      {shapley.grouped > 0 && ` ${t("shapleyGrouped", { count: String(shapley.grouped) })}`}
    </>
  );
}
