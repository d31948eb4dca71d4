/** Fisher's exact test of two proportions, for counts too small for the normal curve. */
import gammaln from "@stdlib/math-base-special-gammaln";

export interface Counted {
  readonly n: number;
  readonly conversions: number;
}

const logChoose = (n: number, k: number) => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);

/** Two-sided: all tables of these margins that are no likelier than the one seen. */
export function fisherExact(a: Counted, b: Counted): number {
  const successes = a.conversions + b.conversions;
  const all = logChoose(a.n + b.n, successes);
  const logMass = (k: number) => logChoose(a.n, k) + logChoose(b.n, successes - k) - all;
  const seen = logMass(a.conversions) + 1e-7;
  let p = 0;
  for (let k = Math.max(0, successes - b.n); k <= Math.min(a.n, successes); k++) {
    const mass = logMass(k);
    if (mass <= seen) p += Math.exp(mass);
  }
  return Math.min(1, p);
}
