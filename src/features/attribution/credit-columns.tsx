/** The columns of the table of credit: two models, what lies between them, and what the chosen one makes of the spend. */
import type { AttributionAnswer, AttributionRow } from "#domain/attribution/attribution-answer.ts";
import { modelDefinitions } from "#domain/attribution/model.ts";
import { terms } from "#domain/attribution/term.ts";
import type { Locale } from "#domain/base/locale.ts";
import { DeltaText } from "#ui/figures/delta-text.tsx";
import type { Format } from "#ui/format/format-for.ts";
import type { Column } from "#ui/table/column.ts";
import type { Say } from "#ui/words/words-for.ts";
import type { AttributionView, ShownModel } from "./attribution-view.ts";
import { DotRange } from "./dot-range.tsx";
import { TermDefinition } from "./term-definition.tsx";
import type { attributionWords } from "./words.ts";

export interface ColumnSettings {
  readonly view: AttributionView;
  readonly answer: AttributionAnswer;
  readonly nameOf: (key: string) => string;
  readonly t: Say<(typeof attributionWords)["en"]>;
  readonly format: Format;
  readonly locale: Locale;
}

type CreditColumn = Column<AttributionRow>;
const creditOf = (row: AttributionRow, model: ShownModel) => row.models[model]?.conversions ?? 0;
const lit = "bg-accent-weak";

export function creditColumns(settings: ColumnSettings): CreditColumn[] {
  const { view, nameOf, t } = settings;
  const name: CreditColumn = {
    id: "name",
    label: t(`key_${view.by}`),
    names: true,
    sort: (row) => nameOf(row.key),
    total: t("all"),
    cell: (row) => (
      <span className="inline-block max-w-56 truncate align-bottom max-sm:max-w-32" title={nameOf(row.key)}>
        {nameOf(row.key)}
      </span>
    ),
  };
  return [name, dots(settings), ...compared(settings), ...paid(settings)];
}

function dots({ view, answer, nameOf, t, format, locale }: ColumnSettings): CreditColumn {
  const all = answer.rows.flatMap(({ models }) => Object.values(models).map(({ conversions }) => conversions));
  const most = Math.max(0, ...all);
  const shown = (value: number) => format.count(value);
  return {
    id: "models",
    label: t("allModels", { count: String(modelCount(answer)) }),
    from: "sm",
    cell: (row) => {
      const credits = Object.values(row.models).map(({ conversions }) => conversions);
      const label = t("dots", {
        name: nameOf(row.key),
        model: nameOfModel(view.model, locale),
        value: shown(creditOf(row, view.model)),
        against: nameOfModel(view.against, locale),
        other: shown(creditOf(row, view.against)),
        fewest: shown(Math.min(...credits)),
        most: shown(Math.max(...credits)),
      });
      return (
        <DotRange
          credits={credits}
          chosen={creditOf(row, view.model)}
          against={creditOf(row, view.against)}
          most={most}
          label={label}
        />
      );
    },
  };
}

const modelCount = (answer: AttributionAnswer) => Object.keys(answer.rows[0]?.models ?? {}).length;

export function nameOfModel(model: ShownModel, locale: Locale): string {
  return modelDefinitions.find(({ id }) => id === model)?.names[locale] ?? model;
}

function compared({ view, answer, t, format, locale }: ColumnSettings): CreditColumn[] {
  const credit = (model: ShownModel, id: string, className: string): CreditColumn => {
    const definition = modelDefinitions.find((one) => one.id === model);
    return {
      id,
      label: nameOfModel(model, locale),
      ...(definition === undefined ? {} : { header: <TermDefinition term={definition} /> }),
      align: "right",
      className,
      sort: (row) => creditOf(row, model),
      cell: (row) => format.count(creditOf(row, model)),
      total: format.count(answer.conversions),
    };
  };
  const change = (row: AttributionRow) => {
    const before = creditOf(row, view.against);
    return before === 0 ? null : creditOf(row, view.model) / before - 1;
  };
  return [
    credit(view.against, "against", "text-ink-2"),
    credit(view.model, "model", `${lit} font-medium text-ink`),
    {
      id: "change",
      label: t("versus", { model: nameOfModel(view.against, locale) }),
      align: "right",
      sort: change,
      cell: (row) => <DeltaText value={change(row)} direction="up" bare />,
    },
  ];
}

function paid({ view, answer, t, format }: ColumnSettings): CreditColumn[] {
  const cost = view.conversion === "Order Completed" ? "cac" : "cpa";
  const under = cost === "cac" ? answer.newCustomers : answer.conversions;
  const whole = {
    cost: answer.spend === null || under === 0 ? null : answer.spend / under,
    roas: answer.spend === null || answer.spend === 0 ? null : answer.value / answer.spend,
  };
  return [
    {
      id: "spend",
      label: t("spend"),
      align: "right",
      sort: (row) => row.spend,
      cell: (row) => format.money(row.spend, "table"),
      total: format.money(answer.spend, "table"),
    },
    {
      id: "cost",
      label: t(cost),
      header: <TermDefinition term={terms[cost]} />,
      align: "right",
      className: lit,
      sort: (row) => row.models[view.model]?.[cost] ?? null,
      cell: (row) => format.money(row.models[view.model]?.[cost], "table"),
      total: format.money(whole.cost, "table"),
    },
    {
      id: "roas",
      label: t("roas"),
      header: <TermDefinition term={terms.roas} />,
      align: "right",
      className: lit,
      sort: (row) => row.models[view.model]?.roas ?? null,
      cell: (row) => format.ratio(row.models[view.model]?.roas),
      total: format.ratio(whole.roas),
    },
  ];
}
