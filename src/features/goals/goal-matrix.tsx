/** Three dimensions by five indices: where there are targets, and how many of them are on track. */
"use client";
import type { GoalReading } from "#domain/goals/goal.ts";
import { goalDimensions, goalIndices } from "#domain/goals/goal-index.ts";
import { classNames } from "#ui/class-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { tally } from "./tally.ts";
import { goalWords } from "./words.ts";

export function GoalMatrix({ goals }: { readonly goals: readonly GoalReading[] }) {
  const t = useWords(goalWords);
  const head = "border-b border-line-2 px-2 py-1.5 text-left align-bottom text-meta font-normal text-ink-3";
  return (
    <table aria-label={t("matrix")} className="w-full border-separate border-spacing-0 border-t border-line bg-surface">
      <thead>
        <tr>
          <th scope="col" className={`${head} w-2/5 pl-5 max-sm:pl-4`}>
            {t("index")}
          </th>
          {goalDimensions.map((dimension) => (
            <th key={dimension} scope="col" className={head}>
              {t(dimension)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goalIndices.map((index) => (
          <tr key={index}>
            <th scope="row" className="border-b border-line px-2 py-1.5 pl-5 text-left font-medium max-sm:pl-4">
              {t(index)} <span className="font-normal text-ink-3 max-sm:block">{t(`${index}Means`)}</span>
            </th>
            {goalDimensions.map((dimension) => (
              <Cell
                key={dimension}
                goals={goals.filter((goal) => goal.dimension === dimension && goal.index === index)}
                name={{ dimension: t(dimension), index: t(index) }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly goals: readonly GoalReading[];
  readonly name: { readonly dimension: string; readonly index: string };
}

function Cell({ goals, name }: CellProps) {
  const t = useWords(goalWords);
  const { onTrack, known } = tally(goals);
  const behind = onTrack < known;
  return (
    <td className="border-b border-line px-2 py-2">
      {goals.length === 0 ? (
        <span className="text-ink-3">
          <span aria-hidden="true">·</span>
          <span className="sr-only">{t("nothingHere")}</span>
        </span>
      ) : (
        <span
          title={goals.map(({ title }) => title).join("\n")}
          className={classNames(
            "inline-block rounded-cell px-1.5 tabular-nums",
            known === 0 ? "bg-sunken text-ink-2" : behind ? "bg-worse-weak text-worse" : "bg-accent-weak text-accent-2",
          )}
        >
          <span aria-hidden="true">{known === 0 ? `— / ${goals.length}` : `${onTrack} / ${known}`}</span>
          <span className="sr-only">{t("cellOf", { ...name, onTrack, known, all: goals.length })}</span>
        </span>
      )}
    </td>
  );
}
