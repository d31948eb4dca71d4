/** Two means of unequal variance: Welch's t with Satterthwaite's degrees of freedom. */
import { studentTail } from "./student-tail.ts";

export interface Summed {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export interface MeanDifference {
  readonly difference: number;
  readonly error: number;
  readonly degrees: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
}

const varianceOfMean = ({ n, sum, squares }: Summed) => Math.max(0, squares - (sum * sum) / n) / (n - 1) / n;

/** Of b less a; null for fewer than two people in an arm, or where nothing varies. */
export function welch(a: Summed, b: Summed): MeanDifference | null {
  if (a.n < 2 || b.n < 2) return null;
  const [own, other] = [varianceOfMean(a), varianceOfMean(b)];
  const variance = own + other;
  if (!(variance > 0)) return null;
  const degrees = variance ** 2 / (own ** 2 / (a.n - 1) + other ** 2 / (b.n - 1));
  const difference = b.sum / b.n - a.sum / a.n;
  const error = Math.sqrt(variance);
  const t = difference / error;
  return { difference, error, degrees, t, p: Math.min(1, 2 * studentTail(Math.abs(t), degrees)) };
}
