/** Whether an experiment runs: a word, and a dot that goes with it. */
"use client";
import type { ExperimentStatus } from "#domain/experiments/experiment.ts";
import { useWords } from "#ui/words/use-words.ts";
import { experimentWords } from "./words.ts";

const dots = { running: "bg-accent", draft: "border border-line-3", stopped: "bg-ink-3" } as const;

export function StatusMark({ status }: { readonly status: ExperimentStatus }) {
  const t = useWords(experimentWords);
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden="true" className={`size-1.5 rounded-full ${dots[status]}`} />
      {t(status)}
    </span>
  );
}
