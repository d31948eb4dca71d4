/** One objective with its owners, and the key results that tell it. */
"use client";
import type { GoalReading } from "#domain/goals/goal.ts";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { usePeriodText } from "./goal-figures.ts";
import { GoalStatus } from "./goal-status.tsx";
import { GoalTitle } from "./goal-title.tsx";
import { useGoalsState } from "./goals-context.tsx";
import { ResultRow, resultColumns } from "./result-row.tsx";
import { goalWords } from "./words.ts";

interface Props {
  readonly objective: GoalReading;
  readonly results: readonly GoalReading[];
}

export function ObjectivePart({ objective, results }: Props) {
  const t = useWords(goalWords);
  const { mayWrite, write } = useGoalsState();
  const period = usePeriodText();
  const owners = objective.owners.map(({ name, team }) => `${t(`team_${team}`)} ${name}`).join(" · ");
  return (
    <li className="border-t border-line">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-2.5 max-sm:px-4">
        <div className="min-w-0 flex-1 max-sm:basis-full">
          <GoalTitle goal={objective} parent={null} />
          <p className="text-meta text-ink-3">
            {period(objective.period)} · {t(`team_${objective.team}`)} ·{" "}
            <span className={objective.shared ? "text-accent-2" : ""}>
              {t(objective.shared ? "shared" : "notShared")}
            </span>
            {owners !== "" && ` · ${owners}`}
          </p>
        </div>
        <GoalStatus {...objective} />
        {mayWrite && (
          <Button size="small" onClick={() => write({ goal: null, parent: objective })}>
            {t("newResult")}
          </Button>
        )}
      </div>
      {results.length === 0 && <p className="pr-5 pb-3 pl-9 text-ink-3 max-sm:px-4">{t("noResults")}</p>}
      {results.length > 0 && (
        <>
          <div
            aria-hidden="true"
            className={`${resultColumns} border-t border-line bg-sunken py-1 pr-5 pl-9 text-right text-micro text-ink-3 max-sm:hidden`}
          >
            <span />
            <span>{t("now")}</span>
            <span>{t("expected")}</span>
            <span>{t("target")}</span>
            <span className="max-lg:hidden" />
            <span />
          </div>
          <ul aria-label={objective.title}>
            {results.map((goal) => (
              <ResultRow key={goal.id} goal={goal} parent={objective} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
