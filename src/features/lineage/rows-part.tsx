/** The rows behind one measure, a hundred at a time. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Report } from "#domain/metrics/board-question.ts";
import { metricName } from "#domain/metrics/dictionary.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import type { LineageRow, LineageRowsAnswer, LineageRowsQuestion } from "#domain/quality/lineage-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
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
      {total > rowsShown && (
        <p className="flex gap-2 border-b border-line bg-surface px-5 py-2 max-sm:px-4">
          <Button size="small" disabled={offset === 0} onClick={() => move(Math.max(0, offset - rowsShown))}>
            {t("previous")}
          </Button>
          <Button size="small" disabled={offset + rowsShown >= total} onClick={() => move(offset + rowsShown)}>
            {t("next")}
          </Button>
        </p>
      )}
    </>
  );
}

function keyOf(row: LineageRow): string {
  if (row.kind === "events") return row.id;
  const place = `${row.at} ${row.channel} ${row.campaign}`;
  return row.kind === "spend" ? `${row.source} ${row.grain} ${place} ${row.creative}` : place;
}
