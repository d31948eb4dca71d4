/** The workspace's key results in a row, below what a board shows: the one thing that both boards have alike. */
"use client";
import type { GoalReading } from "#domain/goals/goal.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { GoalBar } from "./goal-bar.tsx";
import { useGoalFigures } from "./goal-figures.ts";
import { tally } from "./tally.ts";
import { goalWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly goals: readonly GoalReading[];
}

export function GoalsStrip({ workspace, goals }: Props) {
  const t = useWords(goalWords);
  const figures = useGoalFigures();
  const results = goals.filter(({ parentId }) => parentId !== null).slice(0, 12);
  if (results.length === 0) return null;
  return (
    <Section
      title={t("strip")}
      meta={t("treeMeta", tally(goals))}
      className="border-t"
      tools={
        <ButtonLink size="small" weight="ghost" href={`/w/${workspace}/goals`}>
          {t("all")}
        </ButtonLink>
      }
    >
      <ul className="grid grid-cols-6 border-t border-line max-lg:grid-cols-3 max-sm:grid-cols-1">
        {results.map((goal) => {
          const { value, target, label } = figures(goal);
          return (
            <li key={goal.id} className="min-w-0 border-r border-b border-line px-5 py-2 max-sm:px-4">
              <p title={goal.title} className="truncate text-meta text-ink-2">
                {goal.title}
              </p>
              <p data-figure className="truncate">
                <span className="font-medium">{value}</span> <span className="text-ink-3">/ {target}</span>
              </p>
              <GoalBar goal={goal} label={label} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
