/** How unlikely a small count is, when earlier counts of the same hours are known; said as a normal deviation. */
import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * ln P(X ≥ count) or ln P(X ≤ count), whichever tail the count lies in, for the next of Poisson counts whose rate is
 * known by earlier ones alone: negative binomial with Jeffreys' prior. `above` tells the tail.
 */
export function countTail(
  count: number,
  earlier: readonly number[],
): { readonly logTail: number; readonly above: boolean } {
  const shape = earlier.reduce((sum, value) => sum + value, 0) + 0.5;
  const rate = earlier.length;
  const above = count > shape / rate;
  const logOdds = -Math.log1p(rate);
  const constant = shape * (Math.log(rate) + logOdds) - gammaln(shape);
  const logMass = (k: number) => constant + gammaln(k + shape) - gammaln(k + 1) + k * logOdds;
  const first = logMass(count);
  let sum = 1;
  const step = above ? 1 : -1;
  for (let i = 1; count + i * step >= 0; i++) {
    const part = Math.exp(logMass(count + i * step) - first);
    sum += part;
    if (part < 1e-12 * sum) break;
  }
  return { logTail: Math.min(0, first + Math.log(sum)), above };
}

/** ln of the normal tail above z ≥ 0, by the continued fraction; near 0 by its value there. */
function logNormalTail(z: number): number {
  if (z < 0.5) return Math.log(0.5 - z * 0.3989 * (1 - (z * z) / 6));
  let fraction = z;
  for (let k = 80; k >= 1; k--) fraction = z + k / fraction;
  return -0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - Math.log(fraction);
}

/** The z whose tail is this unlikely; 0 for what is likelier than not, at most 40. */
export function deviationOf(logTail: number): number {
  let [low, high] = [0, 40];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (logNormalTail(middle) > logTail) low = middle;
    else high = middle;
  }
  return low;
}
