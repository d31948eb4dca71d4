/** Each channel's people, how many of them are shared, and what the shared ones cost at most. */
"use client";
import { overlapDefinitions } from "#domain/reach/definition.ts";
import type { ChannelReach, OverlapAnswer } from "#domain/reach/overlap-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReach } from "./reach-context.tsx";
import { reachWords } from "./words.ts";

const [, duplicateCost] = overlapDefinitions;
const right = { align: "right" } as const;

function useColumns(answer: OverlapAnswer): Column<ChannelReach>[] {
  const t = useWords(reachWords);
  const format = useFormat();
  const { nameOf } = useReach();
  const money = (value: number | null) => format.money(value, "table");
  return [
    {
      ...{ id: "channel", label: t("channel"), names: true, total: t("all") },
      cell: (row) => nameOf(row.channel),
      sort: (row) => nameOf(row.channel),
    },
    {
      ...{ id: "people", label: t("people"), ...right, total: format.count(answer.people) },
      cell: (row) => format.count(row.people),
      sort: (row) => row.people,
    },
    {
      ...{ id: "shared", label: t("shared"), ...right, total: format.count(answer.duplicatePeople) },
      cell: (row) => format.count(row.sharedPeople),
      sort: (row) => row.sharedPeople,
    },
    {
      ...{ id: "share", label: t("sharedShare"), ...right, total: format.rate(answer.duplicateShare) },
      cell: (row) => (row.people === 0 ? "–" : format.rate(row.sharedShare)),
      sort: (row) => (row.people === 0 ? null : row.sharedShare),
    },
    {
      ...{ id: "spend", label: t("spend"), ...right },
      cell: (row) => money(row.spend),
      sort: (row) => row.spend,
    },
    {
      ...{ id: "cost", label: t("duplicateCost"), ...right, total: money(answer.duplicateCost) },
      header: <Definition metric={duplicateCost} />,
      cell: (row) => money(row.duplicateCost),
      sort: (row) => row.duplicateCost,
    },
    {
      ...{ id: "revenue", label: t("revenue"), ...right },
      cell: (row) => money(row.revenue),
      sort: (row) => row.revenue,
    },
  ];
}

export function ChannelReachTable({ answer }: { readonly answer: OverlapAnswer }) {
  const t = useWords(reachWords);
  return (
    <DataTable
      title={t("byChannel")}
      meta={answer.folded ? t("folded") : undefined}
      rows={answer.channels}
      columns={useColumns(answer)}
      rowKey={(row) => row.channel}
      initialOrder={{ column: "people", descending: true }}
    />
  );
}
