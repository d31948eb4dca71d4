/** A goal's name: a button that opens its form for those who may change it; arrow keys move between them. */
"use client";
import type { KeyboardEvent } from "react";
import type { GoalReading } from "#domain/goals/goal.ts";
import { classNames } from "#ui/class-names.ts";
import { useGoalsState } from "./goals-context.tsx";

interface Props {
  readonly goal: GoalReading;
  readonly parent: GoalReading | null;
}

export function GoalTitle({ goal, parent }: Props) {
  const { mayWrite, write } = useGoalsState();
  const look = parent === null ? "text-title font-semibold" : "font-medium";
  if (!mayWrite) return <p className={look}>{goal.title}</p>;
  return (
    <button
      type="button"
      data-goal={goal.id}
      onClick={() => write({ goal, parent })}
      onKeyDown={moveFocus}
      className={classNames(look, "min-h-6 max-w-full text-left text-pretty hover:underline")}
    >
      {goal.title}
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLElement>("[data-goal]")];
  all[all.indexOf(event.currentTarget) + step]?.focus();
}
