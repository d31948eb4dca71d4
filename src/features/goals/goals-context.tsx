/** What every part of the page of goals knows. */
"use client";
import { createContext, useContext } from "react";
import type { GoalReading } from "#domain/goals/goal.ts";

/** `goal`: the one that is changed; null writes a new one, below `parent` where it is a key result. */
export interface Writing {
  readonly goal: GoalReading | null;
  readonly parent: GoalReading | null;
}

export interface GoalsState {
  readonly workspace: string;
  readonly mayWrite: boolean;
  readonly channelName: (key: string) => string;
  readonly write: (writing: Writing) => void;
}

export const GoalsContext = createContext<GoalsState | null>(null);

export function useGoalsState(): GoalsState {
  const state = useContext(GoalsContext);
  if (state === null) throw new Error("A part of the goals stands outside their page.");
  return state;
}
