/** One arm against the control: by an interval for the one look at the end, or by one that holds at every look. */

import type { Counted } from "./fisher.ts";
import { normalQuantile } from "./normal.ts";
import { sequentialHalf, sequentialP } from "./sequential.ts";
import { studentQuantile } from "./student-tail.ts";
import { differenceError, differenceInterval, proportionsP, type Range, relativeLift } from "./two-proportions.ts";
import { type Summed, welch } from "./welch.ts";

/** `always`: harmless to look at every day. */
export type Comparing = "always" | "fixed";

export interface Difference extends Range {
  readonly value: number;
}

const around = (value: number, half: number): Difference => ({ value, low: value - half, high: value + half });

/** Two-sided. */
export function pOf(control: Counted, arm: Counted, how: Comparing): number {
  if (control.n === 0 || arm.n === 0) return 1;
  if (how === "fixed") return proportionsP(control, arm);
  const error = differenceError(control, arm);
  const difference = arm.conversions / arm.n - control.conversions / control.n;
  return error === 0 ? 1 : sequentialP(difference / error, control.n + arm.n, 0.05);
}

export interface Compared {
  readonly difference: Difference | null;
  readonly lift: Difference | null;
}

/** `alpha`: what the interval may miss. null where nothing varies yet. */
export function compareArm(control: Counted, arm: Counted, how: Comparing, alpha: number): Compared {
  const n = control.n + arm.n;
  const value = arm.conversions / arm.n - control.conversions / control.n;
  const relative = relativeLift(control, arm);
  if (how === "fixed") {
    const range = differenceInterval(control, arm, alpha);
    const half = (relative?.error ?? 0) * normalQuantile(alpha / 2);
    return { difference: range && { value, ...range }, lift: relative && around(relative.lift, half) };
  }
  const error = differenceError(control, arm);
  if (error === 0) return { difference: null, lift: null };
  return {
    difference: around(value, sequentialHalf(error, n, alpha)),
    lift: relative && around(relative.lift, sequentialHalf(relative.error, n, alpha)),
  };
}

/** Of the means per person, by Welch; null where nothing varies. */
export function revenueDifference(control: Summed, arm: Summed, how: Comparing, alpha: number): Difference | null {
  const found = welch(control, arm);
  if (found === null) return null;
  const { difference, error, degrees } = found;
  const half =
    how === "fixed" ? error * studentQuantile(alpha / 2, degrees) : sequentialHalf(error, control.n + arm.n, alpha);
  return around(difference, half);
}
