/** The cohorts as a table: customers, then value per customer by the end of each month; the right edge is unknown. */
"use client";
import { classNames } from "#ui/class-names.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { cellLook } from "#ui/table/cell-look.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type CurveLine, fewCustomers } from "./curve-points.ts";
import { valueWords } from "./words.ts";

interface Props {
  readonly lines: readonly CurveLine[];
  readonly pooled: readonly (number | null)[];
}

const head = "h-(--row) border-b border-line-2 text-meta font-normal text-ink-3";

export function CohortTable({ lines, pooled }: Props) {
  const t = useWords(valueWords);
  const format = useFormat();
  const people = lines.reduce((sum, { size }) => sum + size, 0);
  const line = (name: string, size: number, values: readonly (number | null)[], look: string) => (
    <tr key={name} className={classNames("hover:bg-hover", look)}>
      <th scope="row" className={cellLook("left", "h-(--row) border-b border-line font-normal")}>
        {name}
      </th>
      <td className={cellLook("right", "border-b border-line")}>{format.count(size)}</td>
      {values.map((value, month) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
        <td key={month} className={cellLook("right", "border-b border-line")}>
          {format.money(value, "table")}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-separate border-spacing-0" aria-label={t("cohortTable")}>
        <thead>
          <tr>
            <th scope="col" className={cellLook("left", head)}>
              {t("cohort")}
            </th>
            <th scope="col" className={cellLook("right", head)}>
              {t("newCustomers")}
            </th>
            {pooled.map((_, month) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
              <th key={month} scope="col" className={cellLook("right", head)}>
                {t("monthNumber", { month: String(month + 1) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, size, values }) =>
            line(format.month(name), size, values, size < fewCustomers ? "text-ink-3" : ""),
          )}
          {line(t("all"), people, pooled, "font-semibold")}
        </tbody>
      </table>
    </div>
  );
}
