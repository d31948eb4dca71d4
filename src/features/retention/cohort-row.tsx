/** One cohort as a row of the table, or all of them together. */
"use client";
import type { KeyboardEvent, TdHTMLAttributes } from "react";
import type { Cohort } from "#domain/retention/retention-question.ts";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { heatTokenOf } from "./heat-scale.ts";
import { retentionWords } from "./words.ts";

/** A cohort; null is all of them, whose rates rest on `sizes`. */
export interface CohortLine extends Omit<Cohort, "cohort"> {
  readonly cohort: string | null;
  readonly sizes?: readonly number[];
}

interface Props {
  readonly line: CohortLine;
  readonly row: number;
  readonly name: string;
  readonly highest: number;
  /** The column in the tab order; −1 for none. */
  readonly focusable: number;
  readonly onFocus: (row: number, column: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

export function CohortRow({ line, row, name, highest, focusable, onFocus, onKey }: Props) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const all = line.cohort === null;
  const open = line.returned.indexOf(null);
  return (
    <tr className={classNames(all && "font-semibold")}>
      <th
        scope="row"
        className={classNames(
          "sticky left-0 z-3 bg-surface pr-3 text-left whitespace-nowrap",
          all ? "font-semibold" : "font-normal text-ink-2",
        )}
      >
        {name}
        {line.partial && <span className="text-ink-3"> {t("partMark")}</span>}
      </th>
      <td className={classNames("pr-3 text-right", line.small && "text-ink-3")}>
        {format.count(line.size)}
        {line.small && <span className="sr-only"> {t("smallMark")}</span>}
      </td>
      {line.rates.map((rate, i) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the period
          key={i}
          tabIndex={focusable === i ? 0 : -1}
          data-cell={`${row}:${i}`}
          onFocus={() => onFocus(row, i)}
          onKeyDown={onKey}
          {...{ line, i, rate, highest }}
          open={open === i}
        />
      ))}
    </tr>
  );
}

interface CellProps extends TdHTMLAttributes<HTMLTableCellElement> {
  readonly line: CohortLine;
  readonly i: number;
  readonly rate: number | null;
  readonly highest: number;
  /** The first period that is not over. */
  readonly open: boolean;
}

/** Small cohorts have a rim in place of a colour: one person more would change it. */
function Cell({ line, i, rate, highest, open, ...place }: CellProps) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const token = rate === null || line.small ? null : heatTokenOf(i === 0 ? 0 : rate, highest);
  return (
    <td
      {...place}
      className={classNames(
        "heat-cell",
        rate !== null && line.small && "text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)]",
        rate === null && open && "hatched text-ink-2",
      )}
      style={token === null ? undefined : { background: `var(--h-${token})`, color: `var(--ht-${token})` }}
    >
      {rate === null ? open && <OpenMark word={t("openMark")} /> : format.rate(rate)}
    </td>
  );
}

function OpenMark({ word }: { readonly word: string }) {
  return (
    <>
      <span aria-hidden="true">···</span>
      <span className="sr-only">{word}</span>
    </>
  );
}
