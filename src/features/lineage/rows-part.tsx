/** The rows behind one measure, a hundred at a time. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Report } from "#domain/metrics/board-question.ts";
import { metricName } from "#domain/metrics/dictionary.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import type { LineageRow, LineageRowsAnswer, LineageRowsQuestion } from "#domain/quality/lineage-question.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { RowPager } from "#ui/table/row-pager.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type LineageView, rowsAddress, rowsShown } from "./lineage-view.ts";
import { useRowColumns } from "./use-row-columns.tsx";
import { lineageWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly view: LineageView;
  readonly today: string;
  readonly measure: Measure;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
}

export function RowsPart({ workspace, view, today, measure, channels }: Props) {
  const t = useWords(lineageWords);
  const { locale } = useLocaleSettings();
  const [offset, move] = useState(0);
  const address = rowsAddress(workspace, view, today, measure, offset);
  const asked = useQuery({
    queryKey: ["lineage", address],
    queryFn: ({ signal }) => fetchAnswer<Report<LineageRowsQuestion, LineageRowsAnswer>>(address, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const columns = useRowColumns(workspace, channels);
  if (asked.isPending) return <SkeletonRows rows={6} label={t("loading")} />;
  if (asked.isError) return <ErrorState message={asked.error.message} onRetry={() => void asked.refetch()} />;
  const { kind, rows, total } = asked.data.answer;
  return (
    <>
      <DataTable
        title={t("rowsOf", { measure: metricName(measure)[locale] })}
        rows={rows}
        columns={columns[kind]}
        rowKey={keyOf}
        empty={<p className="px-5 py-4 text-ink-3 max-sm:px-4">{t("noRows")}</p>}
      />
      <RowPager offset={offset} shown={rowsShown} total={total} onMove={move} />
    </>
  );
}

function keyOf(row: LineageRow): string {
  if (row.kind === "events") return row.id;
  const place = `${row.at} ${row.channel} ${row.campaign}`;
  return row.kind === "spend" ? `${row.source} ${row.grain} ${place} ${row.creative}` : place;
}
