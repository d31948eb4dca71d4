/** Whether a figure is worse than its usual by more than chance, and by enough to matter. */
import type { StepFigures } from "#domain/funnels/funnel-answer.ts";

/** Two-sided, about one in a hundred by chance. */
const strictness = 2.576;
/** Less than a tenth away is as usual, however sure. */
const leastChange = 0.1;

/** `value` and `usual` are rates over `of` cases, or counts where `of` is 1. */
export function isWorse(
  value: number | null,
  usual: number | null,
  { of, better }: { readonly of: number; readonly better: "up" | "down" },
): boolean {
  if (value === null || usual === null || of <= 0) return false;
  const away = better === "up" ? usual - value : value - usual;
  // Counts scatter by their root; of nothing usual, by that of one.
  const scatter = Math.sqrt(Math.max(usual * of, 1)) / of;
  return away > usual * leastChange && away / scatter > strictness;
}

export interface Leak {
  /** The step that people did not come to. */
  readonly place: number;
  /** rate ÷ usual rate − 1 */
  readonly fall: number;
  /** How many more would usually have come. */
  readonly missed: number;
}

/** The step whose rate fell most against its usual, of those that are clearly worse. */
export function worstFall(today: readonly StepFigures[], usual: readonly StepFigures[]): Leak | null {
  const fallen = today.flatMap(({ count, fromPrevious }, place): Leak[] => {
    const [before, rate] = [today[place - 1]?.count ?? 0, usual[place]?.fromPrevious ?? null];
    if (fromPrevious === null || rate === null || !isWorse(fromPrevious, rate, { of: before, better: "up" })) return [];
    return [{ place, fall: fromPrevious / rate - 1, missed: Math.round(before * rate) - count }];
  });
  return fallen.sort((a, b) => a.fall - b.fall)[0] ?? null;
}
