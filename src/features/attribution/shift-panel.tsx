/** What would move if budgets followed the chosen model, in money a week, and where an experiment is worth its while. */
"use client";
import type { AttributionRow } from "#domain/attribution/attribution-answer.ts";
import { type BudgetShift, budgetShift, type Shift, widestDisagreement } from "#domain/attribution/budget-shift.ts";
import { unattributed } from "#domain/people/touchpoint.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { AttributionView } from "./attribution-view.ts";
import { nameOfModel } from "./credit-columns.tsx";
import { attributionWords } from "./words.ts";

interface Props {
  readonly rows: readonly AttributionRow[];
  readonly view: AttributionView;
  readonly nameOf: (key: string) => string;
  /** Length of the span in days. */
  readonly days: number;
}

export function ShiftPanel({ rows, view, nameOf, days }: Props) {
  const t = useWords(attributionWords);
  const { locale } = useLocaleSettings();
  const [model, against] = [nameOfModel(view.model, locale), nameOfModel(view.against, locale)];
  const shift = budgetShift(rows, view.against, view.model);
  const same = view.model === view.against;
  return (
    <Section title={same ? t("against") : t("shiftTitle", { model, against })}>
      <div className="grid gap-2 px-5 pb-4 leading-5 text-pretty text-ink-2 max-sm:px-4">
        {same ? (
          <p>{t("shiftSame")}</p>
        ) : shift === null ? (
          <p>{t("shiftNone")}</p>
        ) : shift.shifts.length === 0 ? (
          <p>{t("shiftAgree")}</p>
        ) : (
          <Moves shift={shift} nameOf={nameOf} weeks={days / 7} model={model} against={against} />
        )}
        <Dispute rows={rows} nameOf={nameOf} />
      </div>
    </Section>
  );
}

const named = 3;

interface MovesProps {
  readonly shift: BudgetShift;
  readonly nameOf: (key: string) => string;
  readonly weeks: number;
  readonly model: string;
  readonly against: string;
}

function Moves({ shift, nameOf, weeks, model, against }: MovesProps) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const say = (shifts: readonly Shift[]) =>
    list.format(shifts.map(({ key, change }) => `${nameOf(key)} ${format.money(Math.abs(change) / weeks)}`));
  const gains = shift.shifts.filter(({ change }) => change > 0).slice(0, named);
  const losses = shift.shifts
    .filter(({ change }) => change < 0)
    .slice(-named)
    .reverse();
  return (
    <>
      <p>
        <b className="font-semibold text-ink">{t("shiftMoved", { amount: format.money(shift.moved / weeks) })}</b>
      </p>
      <p>{t("shiftTo", { keys: say(gains) })}</p>
      <p>{t("shiftFrom", { keys: say(losses) })}</p>
      <p className="text-meta text-ink-3">{t("shiftRule", { model, against })}</p>
      {shift.kept.length > 0 && (
        <p className="text-meta text-ink-3">
          {t("shiftKept", { against, keys: list.format(shift.kept.slice(0, 8).map(nameOf)) })}
        </p>
      )}
    </>
  );
}

function Dispute({ rows, nameOf }: Pick<Props, "rows" | "nameOf">) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const widest = widestDisagreement(rows.filter(({ key }) => key !== unattributed.channel));
  if (widest === null) return null;
  const { key, fewest, most } = widest;
  return <p>{t("disagree", { name: nameOf(key), fewest: format.count(fewest), most: format.count(most) })}</p>;
}
