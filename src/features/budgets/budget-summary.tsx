/** The month in four figures and one sentence. */
"use client";
import type { ReactNode } from "react";
import { toMajor } from "#domain/base/money.ts";
import type { BudgetFacts, BudgetMonth } from "#domain/budgets/budget-month.ts";
import { monthSpan, shareElapsed, shiftMonth } from "#domain/budgets/month.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { Figure } from "#ui/figures/figure.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { budgetWords } from "./words.ts";

interface Props {
  readonly month: BudgetMonth;
  readonly clock: BudgetFacts["clock"];
  readonly unconverted: readonly { readonly currency: string; readonly costMinor: number }[];
}

const ended = { over: "endedOver", under: "endedUnder", on_plan: "endedOn" } as const;

export function BudgetSummary({ month, clock, unconverted }: Props) {
  const t = useWords(budgetWords);
  const format = useFormat();
  const { planMinor, planToDateMinor, spentMinor, pace, forecastMinor, forecastOff } = month.total;
  const span = monthSpan(clock.period, clock.timezone);
  const tile = (minor: number | null) => format.minor(minor, "tile");
  const name = format.month(clock.period);
  const { verdict } = month;
  const over = clock.nowMs >= span.toMs && verdict !== "no_plan" && verdict !== "too_early" ? ended[verdict] : verdict;
  const off = format.rate(Math.abs(forecastOff ?? 0));
  const through = new Date(clock.throughMs ?? clock.nowMs);
  const apart = unconverted.map((row) => `${row.currency} ${toMajor(row.costMinor, row.currency)}`).join(", ");
  const of = (id: "spend" | "plan" | "pace", label: string) => {
    const metric = findMetric(id);
    const asked = new URLSearchParams({
      metric: id,
      from: `${clock.period}-01`,
      to: `${shiftMonth(clock.period, 1)}-01`,
    });
    return metric === undefined ? label : <Definition {...{ metric, asked: asked.toString() }}>{label}</Definition>;
  };
  return (
    <section aria-label={t("plan")} className="border-b border-line bg-surface">
      <dl className="grid grid-cols-4 max-sm:grid-cols-2">
        <Tile
          term={of("spend", t("spent"))}
          text={tile(spentMinor)}
          note={planMinor === null ? t("noPlanYet") : t("ofPlan", { plan: tile(planMinor) })}
        />
        <Tile
          term={of("plan", t("planToDate"))}
          text={tile(planToDateMinor)}
          note={t("elapsed", { share: format.rate(shareElapsed(span, clock.nowMs)) })}
        />
        <Tile term={of("pace", t("pace"))} text={format.rate(pace)} note={t("paceMeans")} />
        <Tile term={t("forecast")} text={tile(forecastMinor)} note={t("forecastMeans")} />
      </dl>
      <p className="border-t border-line px-5 py-2.5 text-ink-2 max-sm:px-4">
        <span className={verdict === "over" ? "text-worse" : ""}>
          {t(over, { month: name, forecast: tile(forecastMinor), plan: tile(planMinor), off })}
        </span>{" "}
        {clock.nowMs < span.toMs && clock.nowMs > span.fromMs && t("through", { through: format.dayHour(through) })}{" "}
        {apart !== "" && t("unconverted", { amounts: apart })}
      </p>
    </section>
  );
}

interface TileProps {
  readonly term: ReactNode;
  readonly text: string;
  readonly note: string;
}

function Tile({ term, text, note }: TileProps) {
  return (
    <div className="border-r border-line px-5 py-3 last:border-r-0 max-sm:border-b max-sm:px-4 max-sm:even:border-r-0 max-sm:nth-last-[-n+2]:border-b-0">
      <dt className="text-meta text-ink-2">{term}</dt>
      <dd>
        <Figure text={text} />
        <span className="block text-meta text-ink-3">{note}</span>
      </dd>
    </div>
  );
}
