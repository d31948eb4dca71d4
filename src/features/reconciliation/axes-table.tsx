/** The axes of both definitions side by side; those on which they differ are marked. */
"use client";
import { axisNames, valueOn } from "#domain/reconciliation/definition.ts";
import { axisWords, valueText } from "#domain/reconciliation/definition-words.ts";
import type { ReconcileAnswer, ReconcileSide } from "#domain/reconciliation/reconcile-question.ts";
import { classNames } from "#ui/class-names.ts";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { reconcileWords } from "./words.ts";

export function AxesTable({ answer: { a, b } }: { readonly answer: Pick<ReconcileAnswer, "a" | "b"> }) {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  const stand = ({ measure, axes }: ReconcileSide, axis: (typeof axisNames)[number]) =>
    axes === null
      ? axis === "measure"
        ? valueText(axis, measure, locale)
        : null
      : valueText(axis, valueOn({ measure, axes }, axis), locale);
  const rows = axisNames.map((axis) => {
    const [inA, inB] = [stand(a, axis), stand(b, axis)];
    return { axis, inA, inB, differs: inA !== null && inB !== null && inA !== inB };
  });
  const count = rows.filter(({ differs }) => differs).length;
  const ordered = [...rows].sort((x, y) => Number(y.differs) - Number(x.differs));
  const meta = t("axesMeta", { count: String(count), all: String(rows.length) });
  const cell = "h-[30px] border-b border-line px-2 text-left";
  return (
    <Section title={t("axes")} meta={meta}>
      <table
        aria-label={t("axes")}
        className="w-full border-separate border-spacing-0 [&_td:first-child]:pl-5 [&_th:first-child]:pl-5"
      >
        <thead>
          <tr className="text-meta text-ink-2">
            <th className={`${cell} font-normal`}>{t("axis")}</th>
            <th className={`${cell} font-normal`}>{a.name || t("sideA")}</th>
            <th className={`${cell} font-normal`}>{b.name || t("sideB")}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ axis, inA, inB, differs }) => (
            <tr key={axis} className={differs ? "bg-worse-weak" : undefined}>
              <th scope="row" className={`${cell} font-normal text-ink-2`}>
                {axisWords[axis][locale]}
                {differs && <span className="sr-only"> ({t("differs")})</span>}
              </th>
              <td className={classNames(cell, differs && "font-medium")}>{inA ?? t("unknownAxes")}</td>
              <td className={classNames(cell, differs && "font-medium")}>{inB ?? t("unknownAxes")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
