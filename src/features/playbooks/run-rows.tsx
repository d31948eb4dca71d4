/** Runs of playbooks, each with how far it is. */
"use client";
import Link from "next/link";
import type { PlaybookRun } from "#domain/playbooks/run.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { SeverityMark, severityOf } from "./severity-mark.tsx";
import { useTold } from "./use-told.ts";
import { playbookWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly runs: readonly PlaybookRun[];
}

export function RunRows({ workspace, runs }: Props) {
  const t = useWords(playbookWords);
  const format = useFormat();
  const told = useTold();
  return (
    <ul>
      {runs.map(({ id, name, severity, steps, startedBy, startedAt, endedAt }) => (
        <li key={id} className="border-t border-line">
          <Link
            href={`/w/${workspace}/playbooks/runs/${id}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-5 py-2 hover:bg-hover max-sm:px-4"
          >
            <SeverityMark severity={severityOf(severity)} />
            <span className="font-medium">{told(name)}</span>
            <span className="text-meta text-ink-3">
              {t("startedBy", { name: startedBy, at: format.dayHour(startedAt) })}
            </span>
            <span className="flex-1" />
            <span className="text-meta text-ink-2 tabular-nums">
              {t("stepsClosed", {
                done: String(steps.filter(({ state }) => state !== "open").length),
                all: String(steps.length),
              })}
              {endedAt !== null && ` · ${t("ended", { at: format.dayHour(endedAt) })}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
