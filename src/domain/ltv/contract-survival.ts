/** How long subscribers stay: shifted beta-geometric (Fader & Hardie 2007), for customers who leave by not renewing. */
import gammaln from "@stdlib/math-base-special-gammaln";
import { mostLikely } from "./most-likely.ts";

export interface SurvivalModel {
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
}

const logBeta = (x: number, y: number) => gammaln(x) + gammaln(y) - gammaln(x + y);

/** S(t) = B(a, b + t) ÷ B(a, b): the share still there after t renewals. */
export function survivalAfter({ a, b }: Pick<SurvivalModel, "a" | "b">, t: number): number {
  return Math.exp(logBeta(a, b + t) - logBeta(a, b));
}

/** `remaining[t]`: customers after t periods, those of the start first. null without anybody lost, or one period only. */
export function fitSurvival(remaining: readonly number[]): SurvivalModel | null {
  const last = remaining.at(-1) ?? 0;
  const lost = remaining.slice(1).map((count, t) => (remaining[t] ?? 0) - count);
  if (lost.length < 2 || lost.every((count) => count === 0)) return null;
  const logLikelihood = ([a = 1, b = 1]: readonly number[]) => {
    const leaving = lost.reduce((sum, count, t) => sum + count * (logBeta(a + 1, b + t) - logBeta(a, b)), 0);
    return leaving + last * (logBeta(a, b + lost.length) - logBeta(a, b));
  };
  const starts = [
    [0, 0],
    [-0.5, 1],
    [1, 2],
  ];
  const found = mostLikely(logLikelihood, starts, remaining[0] ?? 1);
  const [a = 1, b = 1] = found.parameters;
  return found.covariance === null ? null : { a, b, logLikelihood: found.logLikelihood };
}
