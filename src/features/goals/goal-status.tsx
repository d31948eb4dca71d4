/** Whether a goal is on track, in a word of its colour. */
"use client";
import type { GoalReading } from "#domain/goals/goal.ts";
import { classNames } from "#ui/class-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { goalWords } from "./words.ts";

type Props = Pick<GoalReading, "onTrack" | "expectedByNow" | "parentId">;

export function GoalStatus({ onTrack, expectedByNow, parentId }: Props) {
  const t = useWords(goalWords);
  const waiting = parentId !== null && expectedByNow === null ? "notBegun" : "unknown";
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-ctl px-1.5 text-meta whitespace-nowrap",
        onTrack === null && "bg-sunken text-ink-2",
        onTrack === true && "bg-accent-weak text-accent-2",
        onTrack === false && "bg-worse-weak text-worse",
      )}
    >
      {t(onTrack === null ? waiting : onTrack ? "onTrack" : "behind")}
    </span>
  );
}
