/** Automation health: each measure this week, against the weeks before, with its course. */
"use client";
import { type AutomationWeek, automationOf } from "#domain/health/automation.ts";
import { Sparkline } from "#ui/figures/sparkline.tsx";
import { numberText } from "#ui/format/number-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Provenance } from "#ui/report/provenance.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { automationWords } from "./automation-words.ts";
import { hourText } from "./point-text.ts";
import { healthWords } from "./words.ts";

const measures = ["setUp", "response", "manual", "campaigns"] as const;
type Measure = (typeof measures)[number];

const valueIn: Readonly<Record<Measure, (week: AutomationWeek) => number | null>> = {
  setUp: ({ setUpHours }) => setUpHours,
  response: ({ responseHours }) => responseHours,
  manual: ({ manualShare }) => manualShare,
  campaigns: ({ campaignsPerPlan }) => campaignsPerPlan,
};

const countsIn: Readonly<Record<Measure, (week: AutomationWeek) => { readonly n: number; readonly m: number }>> = {
  setUp: ({ campaignsSetUp }) => ({ n: campaignsSetUp, m: 0 }),
  response: ({ alertsMet, alertsUnmet }) => ({ n: alertsMet, m: alertsUnmet }),
  manual: ({ manual, automatic }) => ({ n: manual, m: automatic }),
  campaigns: ({ campaigns }) => ({ n: campaigns, m: 0 }),
};

interface Props {
  readonly weeks: readonly AutomationWeek[];
  /** The report's own. */
  readonly address: string;
}

export function AutomationTable({ weeks, address }: Props) {
  const t = useWords(automationWords);
  const columns = useAutomationColumns(weeks);
  return (
    <DataTable
      title={t("automation")}
      meta={t("automationMeta")}
      tools={<Provenance address={address} />}
      rows={measures}
      columns={columns}
      rowKey={(measure) => measure}
    />
  );
}

function useAutomationColumns(weeks: readonly AutomationWeek[]): Column<Measure>[] {
  const t = useWords(automationWords);
  const say = useWords(healthWords);
  const format = useFormat();
  const last = weeks.at(-1);
  const before = automationOf(weeks.slice(0, -1));
  const textOf = (measure: Measure, value: number | null) => {
    if (value === null) return "—";
    if (measure === "manual") return format.rate(value);
    return measure === "campaigns" ? numberText(value, 2) : say("hours", { hours: hourText(value) });
  };
  return [
    {
      ...{ id: "measure", label: t("measure"), names: true, className: "py-1.5" },
      cell: (measure) => (
        <span className="block leading-4 font-normal max-sm:whitespace-normal">
          {t(measure)}
          <small className="block text-micro text-ink-3">{t(`${measure}Says`)}</small>
        </span>
      ),
    },
    {
      ...{ id: "now", label: t("thisWeek"), align: "right" },
      cell: (measure) => (
        <b className="font-semibold">{textOf(measure, last === undefined ? null : valueIn[measure](last))}</b>
      ),
    },
    {
      ...{ id: "before", label: t("before"), align: "right", from: "sm" },
      cell: (measure) => textOf(measure, before[measure]),
    },
    {
      ...{ id: "course", label: say("twelve"), from: "lg" },
      cell: (measure) => (
        <Sparkline
          values={weeks.map(valueIn[measure])}
          label={say("spark", { name: t(measure) })}
          width={84}
          height={22}
        />
      ),
    },
    {
      ...{ id: "counted", label: t("counted"), from: "sm", className: "text-ink-2" },
      cell: (measure) => (last === undefined ? "—" : t(`counted_${measure}`, countsIn[measure](last))),
    },
    {
      ...{ id: "aim", label: t("aimHead"), align: "right", className: "text-ink-3" },
      cell: (measure) => t(`aim_${measure}`),
    },
  ];
}
