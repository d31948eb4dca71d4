/** The rows of the chosen step: whom each counts, when, and what the step changes about it. */
"use client";
import Link from "next/link";
import { useState } from "react";
import type { Report } from "#domain/metrics/board-question.ts";
import { axisWords } from "#domain/reconciliation/definition-words.ts";
import type {
  ReconcileAnswer,
  StepRow,
  StepRowsAnswer,
  StepRowsQuestion,
} from "#domain/reconciliation/reconcile-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { RowPager } from "#ui/table/row-pager.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { rowsAddress, rowsShown } from "./reconcile-view.ts";
import { useGapText } from "./use-gap-text.ts";
import { reconcileWords } from "./words.ts";

interface Props {
  readonly answer: ReconcileAnswer;
  readonly sides: { readonly a: string; readonly b: string };
}

export function StepRows({ answer, sides }: Props) {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  const { view, maySeeRows } = useReconcile();
  const step = answer.steps.find(({ axis }) => axis === view.step);
  const said = !maySeeRows ? t("rowsDenied") : step === undefined ? t("openRows") : null;
  if (step === undefined || said !== null)
    return (
      <Section title={step === undefined ? t("stepRows") : axisWords[step.axis][locale]}>
        <p className="px-5 pb-4 text-pretty text-ink-3 max-sm:px-4">{said}</p>
      </Section>
    );
  return <Rows key={`${step.axis} ${sides.a} ${sides.b}`} axis={step.axis} unit={answer.unit} sides={sides} />;
}

interface RowsProps extends Pick<Props, "sides"> {
  readonly axis: ReconcileAnswer["steps"][number]["axis"];
  readonly unit: ReconcileAnswer["unit"];
}

function Rows({ axis, unit, sides }: RowsProps) {
  const t = useWords(reconcileWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const { workspace, dates } = useReconcile();
  const [offset, move] = useState(0);
  const columns = useColumns(unit);
  const asked = useReport<Report<StepRowsQuestion, StepRowsAnswer>>(
    rowsAddress(workspace, { ...dates, ...sides }, axis, offset),
  );
  return (
    <ReportFrame asked={asked} quiet skeleton={<SkeletonRows rows={6} label={t("loading")} />}>
      {({ answer: { total, rows } }) => (
        <div className="min-w-0 overflow-x-auto">
          <DataTable
            title={t("rowsOf", { name: axisWords[axis][locale], count: format.count(total) })}
            meta={<span title={t("countsSays")}>{t("countsSays")}</span>}
            rows={rows}
            columns={columns}
            rowKey={({ person, at, orderId }) => `${person} ${at} ${orderId}`}
            empty={<p className="px-5 py-4 text-ink-3 max-sm:px-4">{t("noRows")}</p>}
          />
          <RowPager offset={offset} shown={rowsShown} total={total} onMove={move} />
        </div>
      )}
    </ReportFrame>
  );
}

function useColumns(unit: ReconcileAnswer["unit"]): Column<StepRow>[] {
  const t = useWords(reconcileWords);
  const format = useFormat();
  const text = useGapText(unit);
  const { currency } = useLocaleSettings();
  const { workspace, channels } = useReconcile();
  const nameOf = useChannelNames(channels);
  const right = { align: "right" } as const;
  return [
    {
      ...{ id: "person", label: t("person"), names: true },
      cell: ({ person }) => (
        <Link href={`/w/${workspace}/people/${person}`} className="font-mono text-accent hover:underline">
          {person.slice(-6)}
        </Link>
      ),
    },
    {
      ...{ id: "touch", label: t("touch"), from: "sm" },
      cell: ({ channel, touchAt }) =>
        touchAt === null ? (
          <span className="text-ink-3">{t("noTouch")}</span>
        ) : (
          `${nameOf(channel)}, ${format.dayHour(touchAt)}`
        ),
    },
    { ...{ id: "at", label: t("happened") }, cell: ({ at }) => format.dayHour(at), sort: ({ at }) => at },
    {
      ...{ id: "value", label: t("value"), ...right, from: "sm" },
      cell: ({ value, currency: paid }) =>
        paid === null || paid === currency ? format.money(value) : `${format.money(value, "table")} ${paid}`,
      sort: ({ value }) => value,
    },
    {
      ...{ id: "counts", label: t("counts"), ...right, from: "sm" },
      cell: ({ before, after, inB }) => [before, after, inB].map((value) => text.figure(value)).join(" · "),
    },
    {
      ...{ id: "part", label: t("rowPart"), ...right },
      cell: ({ part }) =>
        unit === "money" ? text.signed(part) : (part > 0 ? "+" : part < 0 ? "−" : "") + format.count(Math.abs(part)),
      sort: ({ part }) => part,
    },
  ];
}
