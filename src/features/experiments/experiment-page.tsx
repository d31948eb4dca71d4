/** One experiment: what it says, its arms, its plan, and what was decided. */
"use client";
import type { ReactNode } from "react";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ArmsTable } from "./arms-table.tsx";
import { DecisionPart } from "./decision-part.tsx";
import { ExperimentDeeds } from "./experiment-deeds.tsx";
import { ExperimentFacts } from "./experiment-facts.tsx";
import { type Read, smallText, useExperimentText } from "./experiment-text.ts";
import { SnippetPart } from "./snippet-part.tsx";
import { StatusMark } from "./status-mark.tsx";
import { experimentWords } from "./words.ts";

interface Props extends Read {
  readonly workspace: string;
  readonly mayWrite: boolean;
}

export function ExperimentPage({ workspace, experiment, reading, mayWrite }: Props) {
  const t = useWords(experimentWords);
  const { verdict, waits } = useExperimentText();
  const read = { experiment, reading };
  const { kind } = reading.verdict;
  return (
    <>
      <Section
        title={verdict(read)}
        meta={<StatusMark status={experiment.status} />}
        tools={mayWrite && <ExperimentDeeds workspace={workspace} experiment={experiment} />}
      >
        <Remarks>
          {kind === "too_early" && waits(read)}
          {kind === "broken" && (
            <strong className="font-medium text-red">{t("brokenWhy", splitOf(reading.splitP))}</strong>
          )}
          {kind !== "broken" && reading.people > 0 && t(reading.interval === "fixed" ? "atTheEnd" : "everyLook")}
          {reading.twice > 0 && t("twice", { count: reading.twice })}
          {reading.elsewhere > 0 && t("elsewhere", { count: reading.elsewhere })}
        </Remarks>
      </Section>
      <ArmsTable experiment={experiment} reading={reading} />
      <div className="grid lg:grid-cols-2">
        <ExperimentFacts workspace={workspace} experiment={experiment} reading={reading} />
        <div className="min-w-0 lg:border-l lg:border-line">
          <DecisionPart experiment={experiment} />
          <SnippetPart experiment={experiment} />
        </div>
      </div>
    </>
  );
}

const splitOf = (p: number | null) => ({ p: smallText(p ?? 1, 6) });

function Remarks({ children }: { readonly children: readonly ReactNode[] }) {
  const said = children.filter((child) => child !== false && child !== null);
  if (said.length === 0) return null;
  return (
    <div className="grid gap-1 px-5 pb-3 text-pretty text-ink-2 max-sm:px-4">
      {children.map((child, i) => child !== false && <p key={places[i]}>{child}</p>)}
    </div>
  );
}
const places = ["waits", "broken", "interval", "twice", "elsewhere"] as const;
