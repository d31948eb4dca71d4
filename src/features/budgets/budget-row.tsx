/** One line of the budget table: a channel with its unfolding campaigns, or a campaign. */
"use client";
import type { ReactNode } from "react";
import type { BudgetLine } from "#domain/budgets/budget-month.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { cellLook } from "#ui/table/cell-look.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AmountCell } from "./amount-cell.tsx";
import { PaceBar } from "./pace-bar.tsx";
import { budgetWords } from "./words.ts";

interface Props {
  readonly line: BudgetLine;
  readonly currency: string;
  /** Share of the month passed. */
  readonly elapsed: number;
  readonly level: "channel" | "campaign";
  /** Before the name: the button that unfolds. */
  readonly lead?: ReactNode;
  readonly note?: string | undefined;
  /** Absent where the reader may not edit. */
  readonly onSave?: ((amountMinor: number | null) => void) | undefined;
}

export function BudgetTableRow({ line, currency, elapsed, level, lead, note, onSave }: Props) {
  const t = useWords(budgetWords);
  const format = useFormat();
  const { planMinor, spentMinor, pace, forecastMinor } = line.pace;
  const figure = (minor: number | null) => format.minor(minor, "table");
  const look = (align: "left" | "right", extra?: string) =>
    cellLook(align, classNames("h-(--row) border-b border-line", extra));
  const over = line.verdict === "over";
  const label = t("progressOf", {
    name: line.name,
    spent: figure(spentMinor),
    plan: figure(planMinor),
    elapsed: format.rate(elapsed),
  });
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className={look("left", level === "channel" ? "font-medium" : "font-normal text-ink-2")}>
        <span
          className={classNames("flex max-w-96 items-center gap-1 max-sm:max-w-36", level === "campaign" && "pl-7")}
        >
          {lead}
          <span className="truncate">{line.name}</span>
          {note !== undefined && (
            <span className="truncate text-meta font-normal text-ink-3 max-sm:hidden">{note}</span>
          )}
        </span>
      </th>
      <td className={look("right")}>
        {onSave === undefined ? (
          figure(planMinor)
        ) : (
          <AmountCell
            name={line.name}
            amountMinor={line.enteredMinor}
            currency={currency}
            placeholder={figure(planMinor)}
            onSave={onSave}
          />
        )}
      </td>
      <td className={look("right")}>{figure(spentMinor)}</td>
      <td className={look("left", "w-[22%] max-sm:hidden")}>
        {planMinor !== null && planMinor > 0 && (
          <PaceBar share={spentMinor / planMinor} elapsed={elapsed} over={over} label={label} />
        )}
      </td>
      <td className={look("right", over ? "font-medium text-worse" : "")}>{format.rate(pace)}</td>
      <td className={look("right")}>{figure(forecastMinor)}</td>
    </tr>
  );
}
