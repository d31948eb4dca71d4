/** All experiments: those that run first, with how far they are and what they say. */
"use client";
import Link from "next/link";
import { useMemo, useState } from "react";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ExperimentDialog } from "./experiment-dialog.tsx";
import { type Read, useExperimentText } from "./experiment-text.ts";
import { StatusMark } from "./status-mark.tsx";
import { experimentWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly experiments: readonly Read[];
  readonly mayWrite: boolean;
}

export function ExperimentsPage({ workspace, experiments, mayWrite }: Props) {
  const t = useWords(experimentWords);
  const [writing, write] = useState(false);
  const commands = useMemo(
    (): Command[] => (mayWrite ? [{ id: "experiment-new", label: t("begin"), keys: "n", run: () => write(true) }] : []),
    [t, mayWrite],
  );
  useCommands(commands);
  const begin = mayWrite && <Button onClick={() => write(true)}>{t("begin")}</Button>;
  const columns = useColumns(workspace);
  const running = experiments.filter(({ experiment: { status } }) => status === "running").length;
  return (
    <>
      <DataTable
        title={t("all")}
        meta={t("meta", { running, all: experiments.length })}
        tools={experiments.length > 0 && begin}
        rows={experiments}
        columns={columns}
        rowKey={({ experiment: { id } }) => String(id)}
        empty={<EmptyState action={begin}>{t(mayWrite ? "empty" : "emptyMay")}</EmptyState>}
      />
      {writing && <ExperimentDialog workspace={workspace} experiment={null} onClose={() => write(false)} />}
    </>
  );
}

function useColumns(workspace: string): readonly Column<Read>[] {
  const t = useWords(experimentWords);
  const format = useFormat();
  const { verdict, waits } = useExperimentText();
  const right = "right" as const;
  return [
    {
      ...{ id: "name", label: t("name"), names: true, className: "max-w-0 w-2/5" },
      sort: ({ experiment: { name } }) => name,
      cell: ({ experiment: { id, name, page, goalEvent } }) => (
        <span className="block py-1.5 leading-4">
          <Link
            href={`/w/${workspace}/experiments/${id}`}
            className="block truncate font-medium text-ink hover:underline max-sm:whitespace-normal"
            title={name}
          >
            {name}
          </Link>
          <small className="block truncate text-micro text-ink-3">
            {page === null ? goalEvent : `${page} · ${goalEvent}`}
          </small>
        </span>
      ),
    },
    {
      ...{ id: "status", label: t("status"), from: "sm" },
      sort: ({ experiment: { status } }) => status,
      cell: ({ experiment: { status } }) => <StatusMark status={status} />,
    },
    {
      ...{ id: "people", label: t("people"), align: right, from: "sm" },
      sort: ({ reading: { people } }) => people,
      cell: ({ reading: { people } }) => format.count(people),
    },
    {
      ...{ id: "days", label: t("days"), align: right, from: "sm" },
      sort: ({ reading: { days } }) => days,
      cell: ({ experiment: { status }, reading: { days } }) =>
        status === "draft" ? "—" : format.count(Math.floor(days)),
    },
    {
      ...{ id: "verdict", label: t("verdict"), className: "whitespace-normal!" },
      cell: (read) => (
        <span className="block py-1.5 leading-4">
          {verdict(read)}
          {read.reading.verdict.kind === "too_early" && (
            <small className="block text-micro text-ink-3">{waits(read)}</small>
          )}
        </span>
      ),
    },
  ];
}
