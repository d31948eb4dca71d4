/** What was planned, and how far it is. */
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type Read, useExperimentText } from "./experiment-text.ts";
import { experimentWords } from "./words.ts";

export function ExperimentFacts({ workspace, experiment, reading }: Read & { readonly workspace: string }) {
  const t = useWords(experimentWords);
  const format = useFormat();
  const { days } = useExperimentText();
  const { page, goalEvent, baseline, leastEffect, plannedPerArm: planned, taskId, startedAt, endedAt } = experiment;
  const { fewest } = reading;
  const run =
    startedAt === null
      ? t("verdict_not_begun")
      : `${endedAt === null ? t("runOpen", { from: format.dayHour(startedAt) }) : format.dayRange(startedAt, endedAt)} · ${days(reading.days)}`;
  return (
    <Section title={t("plan")}>
      <dl className="grid grid-cols-[minmax(96px,32%)_minmax(0,1fr)] gap-x-3 gap-y-2 px-5 pb-4 max-sm:px-4">
        <Fact term={t("progress")}>
          {t("progressOf", { fewest, planned })}
          <Bar share={Math.min(1, fewest / planned)} />
        </Fact>
        <Fact term={t("run")}>{run}</Fact>
        <Fact term={t("goal")}>{goalEvent}</Fact>
        <Fact term={t("baseline")}>{format.rate(baseline)}</Fact>
        <Fact term={t("leastEffect")}>{format.points(leastEffect).replace("+", "")}</Fact>
        <Fact term={t("page")}>{page ?? t("noPage")}</Fact>
        <Fact term={t("task")}>
          {taskId === null ? (
            t("noTask")
          ) : (
            <Link href={`/w/${workspace}/tasks/${taskId}`} className="text-accent hover:underline">
              T-{taskId}
            </Link>
          )}
        </Fact>
        <Fact term={t("createdBy")}>{experiment.createdBy}</Fact>
        {experiment.hypothesis !== "" && <Fact term={t("hypothesis")}>{experiment.hypothesis}</Fact>}
      </dl>
    </Section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-meta text-ink-3">{term}</dt>
      <dd className="min-w-0 text-pretty break-words">{children}</dd>
    </>
  );
}

function Bar({ share }: { readonly share: number }) {
  return (
    <span aria-hidden="true" className="mt-1 block h-0.5 bg-sunken">
      <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
    </span>
  );
}
