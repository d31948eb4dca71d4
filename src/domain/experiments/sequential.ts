/** An interval that holds at every look (asymptotic confidence sequence; Waudby-Smith and others 2021, as GrowthBook tunes it). */

/** The number of people that it is tightest at. */
export const tunedFor = 5000;

/** ρ² of the normal mixture. */
function mixture(alpha: number, tuned: number): number {
  const twice = -2 * Math.log(alpha);
  return (twice + Math.log(twice + 1)) / tuned;
}

/** Half of the interval's width around an estimate with this standard error over n people. */
export function sequentialHalf(error: number, n: number, alpha: number, tuned = tunedFor): number {
  const rho = mixture(alpha, tuned);
  const grown = n * rho + 1;
  return error * Math.sqrt(n) * Math.sqrt((2 * grown * Math.log(Math.sqrt(grown) / alpha)) / (n * n * rho));
}

/** One over the evidence against no difference, at most 1: harmless to look at every day. */
export function sequentialP(z: number, n: number, alpha: number, tuned = tunedFor): number {
  const rho = mixture(alpha, tuned);
  const grown = n * rho + 1;
  return Math.min(1, Math.exp(0.5 * Math.log(grown) - (rho * n * z * z) / (2 * grown)));
}
