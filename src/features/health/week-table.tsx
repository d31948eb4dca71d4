/** The weeks that are frozen, each with its components and the version that it was judged by. */
"use client";
import { useRouter } from "next/navigation";
import { componentDefinition } from "#domain/health/component-dictionary.ts";
import { components } from "#domain/health/definition.ts";
import type { ListedWeek } from "#server/health/read-health.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { pointText } from "./point-text.ts";
import { healthWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly weeks: readonly ListedWeek[];
  readonly selected: string;
}

export function WeekTable({ workspace, weeks, selected }: Props) {
  const t = useWords(healthWords);
  const router = useRouter();
  return (
    <DataTable
      title={t("history")}
      meta={t("historyMeta")}
      rows={weeks}
      columns={useWeekColumns()}
      rowKey={({ week }) => week}
      selected={selected}
      onOpen={({ week }) => router.push(`/w/${workspace}/health?week=${week}`)}
      empty={<EmptyState>{t("noHistory")}</EmptyState>}
    />
  );
}

function useWeekColumns(): Column<ListedWeek>[] {
  const t = useWords(healthWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  return [
    { ...{ id: "week", label: t("filters"), names: true, sort: ({ week }) => week }, cell: ({ week }) => week },
    {
      ...{ id: "score", label: t("score"), align: "right", sort: ({ score }) => score },
      cell: ({ score }) => <b className="font-semibold">{pointText(score)}</b>,
    },
    ...components.map(
      (id): Column<ListedWeek> => ({
        ...{ id, label: componentDefinition(id).names[locale], align: "right", from: "lg" },
        sort: (row) => row.components.find((one) => one.id === id)?.points ?? null,
        cell: (row) => pointText(row.components.find((one) => one.id === id)?.points ?? null),
      }),
    ),
    { ...{ id: "version", label: t("definition"), align: "right" }, cell: (row) => `v${row.definitionVersion}` },
    { ...{ id: "frozen", label: t("frozenAt"), from: "sm" }, cell: ({ frozenAt }) => format.dayHour(frozenAt) },
  ];
}
