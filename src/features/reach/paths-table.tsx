/** The commonest paths, step by step, with how many took them and what they brought. */
"use client";
import type { CommonPath, PathsAnswer, PathsQuestion } from "#domain/reach/paths-question.ts";
import { CsvLink } from "#ui/controls/csv-link.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReach } from "./reach-context.tsx";
import { pathsAddress } from "./reach-view.ts";
import { useStepName } from "./use-step-name.ts";
import { pathWords } from "./words-paths.ts";

interface Props {
  readonly question: PathsQuestion;
  readonly answer: PathsAnswer;
}

export function PathsTable({ question, answer }: Props) {
  const t = useWords(pathWords);
  const format = useFormat();
  const { workspace, view, today } = useReach();
  const stepName = useStepName(question.of);
  const counted =
    question.direction === "before" ? "conversions" : question.of === "channel" ? "peopleCount" : "visits";
  const columns: Column<CommonPath>[] = [
    { ...{ id: "path", label: t("path"), names: true }, cell: ({ path }) => <Steps names={path.map(stepName)} /> },
    {
      ...{ id: "count", label: t(counted), align: "right", total: format.count(answer.total) },
      cell: (row) => format.count(row.count),
      sort: (row) => row.count,
    },
    {
      ...{ id: "share", label: t("share"), align: "right" },
      cell: (row) => format.rate(row.share),
      sort: (row) => row.share,
    },
  ];
  const withRevenue = answer.paths.some(({ revenue }) => revenue !== null);
  const revenue: Column<CommonPath> = {
    ...{ id: "revenue", label: t("revenue"), align: "right" },
    cell: (row) => format.money(row.revenue, "table"),
    sort: (row) => row.revenue,
  };
  return (
    <DataTable
      key={`${question.direction} ${question.of} ${question.conversion}`}
      title={t("paths")}
      meta={t("pathsMeta", { shown: format.count(answer.paths.length), all: format.count(answer.distinctPaths) })}
      tools={<CsvLink address={pathsAddress(workspace.slug, view, today)} />}
      rows={answer.paths}
      columns={withRevenue ? [...columns, revenue] : columns}
      rowKey={({ path }) => path.join("\u0000")}
      initialOrder={{ column: "count", descending: true }}
    />
  );
}

function Steps({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5 py-0.5 whitespace-normal">
      {names.map((name, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path may come by the same step twice, and never changes
        <span key={i} className="inline-flex items-center gap-1.5">
          {i > 0 && (
            <span aria-hidden="true" className="text-ink-3">
              →
            </span>
          )}
          <span className="max-w-56 truncate" title={name}>
            {name}
          </span>
        </span>
      ))}
    </span>
  );
}
