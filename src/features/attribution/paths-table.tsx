/** The commonest ways to a conversion, as chips in the order of the touches. */
"use client";
import { useMemo } from "react";
import type { AttributionAnswer, PathRow } from "#domain/attribution/attribution-answer.ts";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { runsOf } from "./path-runs.ts";
import { attributionWords } from "./words.ts";

interface Props {
  readonly answer: AttributionAnswer;
  readonly nameOf: (key: string) => string;
}

const shownPaths = 12;

export function PathsTable({ answer, nameOf }: Props) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const columns = useMemo(
    (): Column<PathRow>[] => [
      { id: "path", label: t("path"), names: true, cell: ({ path }) => <Path path={path} nameOf={nameOf} /> },
      {
        id: "conversions",
        label: t("conversions"),
        align: "right",
        className: "font-medium",
        sort: (row) => row.conversions,
        cell: (row) => format.count(row.conversions),
      },
      {
        id: "value",
        label: t("value"),
        align: "right",
        sort: (row) => row.value,
        cell: (row) => format.money(row.value, "table"),
      },
      {
        id: "nulls",
        label: t("lost"),
        align: "right",
        from: "sm",
        className: "text-ink-2",
        sort: (row) => row.nulls,
        cell: (row) => format.count(row.nulls),
      },
      {
        id: "time",
        label: t("medianTime"),
        align: "right",
        className: "text-ink-3",
        sort: (row) => row.medianSeconds,
        cell: ({ medianSeconds }) => (medianSeconds === null ? "—" : format.span(medianSeconds * 1000)),
      },
    ],
    [t, format, nameOf],
  );
  const rows = answer.paths.filter(({ conversions }) => conversions > 0).slice(0, shownPaths);
  return (
    <DataTable
      title={t("paths")}
      meta={t("pathsMeta", { count: format.count(answer.distinctPaths) })}
      rows={rows}
      columns={columns}
      rowKey={({ path }) => path.join("\u0000")}
      empty={<p className="px-5 py-6 text-center text-ink-3">{t("noPaths")}</p>}
    />
  );
}

const mostRuns = 5;

/** Repeats stand as one chip with their number; long paths are cut with what is left out said. */
function Path({ path, nameOf }: { readonly path: readonly string[]; readonly nameOf: Props["nameOf"] }) {
  const t = useWords(attributionWords);
  const runs = runsOf(path);
  const shown = runs.slice(0, mostRuns);
  return (
    <ol className="flex items-center gap-1 font-normal">
      {shown.map(({ key, times, at }) => (
        <li key={at} className="flex items-center gap-1">
          {at > 0 && (
            <span aria-hidden="true" className="text-ink-3">
              ›
            </span>
          )}
          <span className="rounded-[3px] border border-line px-1.5 text-meta text-ink-2">
            {times === 1 ? nameOf(key) : t("repeated", { name: nameOf(key), times: String(times) })}
          </span>
        </li>
      ))}
      {runs.length > mostRuns && (
        <li className="text-meta text-ink-3">{t("moreTouches", { count: String(runs.length - mostRuns) })}</li>
      )}
    </ol>
  );
}
