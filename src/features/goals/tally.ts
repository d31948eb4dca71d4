/** How many key results are on track, of those that can be told. */
import type { GoalReading } from "#domain/goals/goal.ts";

export function tally(goals: readonly GoalReading[]): { readonly onTrack: number; readonly known: number } {
  const told = goals.filter(({ parentId, onTrack }) => parentId !== null && onTrack !== null);
  return { onTrack: told.filter(({ onTrack }) => onTrack === true).length, known: told.length };
}
