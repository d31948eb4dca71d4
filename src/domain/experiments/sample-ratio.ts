/** Whether the arms got the people that they were planned to get (sample ratio mismatch). */
import { chiSquareTail } from "./chi-square-tail.ts";

/** Below this the split is broken, and so is whatever is compared over it. */
export const brokenSplit = 0.001;

export interface Assigned {
  readonly n: number;
  readonly weight: number;
}

/** p of the chi-square of people against planned weights; null where nobody came. */
export function sampleRatio(arms: readonly Assigned[]): number | null {
  const people = arms.reduce((sum, { n }) => sum + n, 0);
  const weights = arms.reduce((sum, { weight }) => sum + weight, 0);
  if (people === 0 || weights <= 0 || arms.length < 2) return null;
  const chi = arms.reduce((sum, { n, weight }) => {
    const expected = (people * weight) / weights;
    return sum + (n - expected) ** 2 / expected;
  }, 0);
  return chiSquareTail(chi, arms.length - 1);
}
