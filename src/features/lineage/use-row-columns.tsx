/** The columns of the rows behind a measure, by their kind. */
"use client";
import Link from "next/link";
import type { BudgetRow, EventRow, LineageRow, RowKind, SpendRow } from "#domain/quality/lineage-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { lineageWords } from "./words.ts";

type Columns = readonly Column<LineageRow>[];
const right = { align: "right" } as const;
/** A cell of another kind is empty. */
const spend = (cell: (row: SpendRow) => string) => (row: LineageRow) => (row.kind === "spend" ? cell(row) : "");
const event = (cell: (row: EventRow) => string) => (row: LineageRow) => (row.kind === "events" ? cell(row) : "");
const budget = (cell: (row: BudgetRow) => string) => (row: LineageRow) => (row.kind === "budgets" ? cell(row) : "");

export function useRowColumns(
  workspace: string,
  channels: readonly { readonly key: string; readonly name: string }[],
): Readonly<Record<RowKind, Columns>> {
  const t = useWords(lineageWords);
  const format = useFormat();
  const nameOf = useChannelNames(channels);
  const at: Column<LineageRow> = {
    ...{ id: "at", label: t("at"), names: true },
    cell: (row) => (row.kind === "budgets" ? format.month(row.at) : format.dayHour(row.at)),
  };
  const channel: Column<LineageRow> = { ...{ id: "channel", label: t("channel") }, cell: (row) => nameOf(row.channel) };
  const campaign: Column<LineageRow> = {
    ...{ id: "campaign", label: t("campaign"), from: "lg", className: "max-w-48 truncate" },
    cell: (row) => row.campaign,
  };
  const money = (value: number | null) => (value === null ? "" : format.money(value, "exact"));
  const figure = (id: "impressions" | "clicks"): Column<LineageRow> => ({
    ...{ id, label: t(id), ...right, from: "lg" },
    cell: spend((row) => format.count(row[id])),
  });
  const budgeted = { ...{ id: "budget", label: t("budget"), ...right }, cell: budget(({ amount }) => money(amount)) };
  return {
    events: [at, usePersonColumn(workspace), ...eventColumns(t("event"), t("page")), channel, campaign].concat({
      ...{ id: "revenue", label: t("revenue"), ...right },
      cell: event(({ revenue }) => money(revenue)),
    }),
    spend: [
      ...[at, { ...{ id: "source", label: t("source"), from: "sm" as const }, cell: spend((row) => row.source) }],
      ...[channel, campaign, figure("impressions"), figure("clicks")],
      {
        ...{ id: "cost", label: t("cost"), ...right, from: "sm" },
        cell: spend((row) => `${format.money(row.cost, "table")} ${row.currency}`),
      },
      { ...{ id: "converted", label: t("converted"), ...right }, cell: spend((row) => money(row.converted)) },
    ],
    budgets: [at, channel, campaign, budgeted],
  };
}

function eventColumns(name: string, page: string): Columns {
  return [
    { ...{ id: "event", label: name, from: "sm" }, cell: event((row) => row.event) },
    {
      ...{ id: "page", label: page, from: "lg", className: "max-w-48 truncate font-mono" },
      cell: event((row) => row.landingPage),
    },
  ];
}

function usePersonColumn(workspace: string): Column<LineageRow> {
  const t = useWords(lineageWords);
  return {
    ...{ id: "person", label: t("person"), className: "font-mono" },
    cell: (row) =>
      row.kind === "events" && (
        <Link href={`/w/${workspace}/people/${row.person}`} className="text-accent hover:underline">
          {row.person.slice(-6)}
        </Link>
      ),
  };
}
