/** One key result: its metric, where it stands, where it should be, and how far it is. */
"use client";
import type { GoalReading } from "#domain/goals/goal.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { GoalBar } from "./goal-bar.tsx";
import { useGoalFigures, usePeriodText } from "./goal-figures.ts";
import { GoalStatus } from "./goal-status.tsx";
import { GoalTitle } from "./goal-title.tsx";
import { useGoalsState } from "./goals-context.tsx";
import { goalWords } from "./words.ts";

interface Props {
  readonly goal: GoalReading;
  readonly parent: GoalReading;
}

export const resultColumns =
  "grid grid-cols-[minmax(0,1fr)_84px_84px_84px_minmax(100px,22%)_84px] items-center gap-x-4 max-lg:grid-cols-[minmax(0,1fr)_72px_72px_72px_84px] max-sm:grid-cols-3";

export function ResultRow({ goal, parent }: Props) {
  const t = useWords(goalWords);
  const { channelName } = useGoalsState();
  const figures = useGoalFigures()(goal);
  const period = usePeriodText();
  const metric = goal.metric === null ? undefined : findMetric(goal.metric);
  return (
    <li className={`${resultColumns} border-t border-line py-2 pr-5 pl-9 max-sm:gap-y-1.5 max-sm:px-4`}>
      <div className="min-w-0 max-sm:col-span-3">
        <GoalTitle goal={goal} parent={parent} />
        <p className="text-meta text-ink-3">
          {metric !== undefined && <Definition metric={metric} />}
          {goal.channel !== null && ` · ${channelName(goal.channel)}`}
          {goal.dimension !== null && goal.index !== null && ` · ${t(goal.dimension)} / ${t(goal.index)}`}
          {goal.period !== parent.period && ` · ${period(goal.period)}`}
        </p>
      </div>
      <Part term={t("now")} text={figures.value} strong />
      <Part term={t("expected")} text={figures.expected} />
      <Part term={t("target")} text={figures.target} />
      <div className="max-lg:order-last max-lg:col-span-full max-lg:pt-1">
        <GoalBar goal={goal} label={figures.label} />
      </div>
      <span className="justify-self-end max-sm:col-span-3 max-sm:justify-self-start">
        <GoalStatus {...goal} />
      </span>
    </li>
  );
}

function Part({
  term,
  text,
  strong = false,
}: {
  readonly term: string;
  readonly text: string;
  readonly strong?: boolean;
}) {
  return (
    <span className="text-right max-sm:text-left">
      <span className="block text-micro text-ink-3 sm:sr-only">{term}</span>
      <span data-figure className={strong ? "font-medium" : "text-ink-2"}>
        {text}
      </span>
    </span>
  );
}
