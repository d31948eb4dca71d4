/** Several comparisons with one control: Holm's step-down correction. */

export interface Corrected {
  /** Adjusted p; never less than that of a comparison with a smaller one. */
  readonly p: number;
  /** The level that this comparison is held to: its interval excludes 0 just where Holm rejects. */
  readonly alpha: number;
}

/** In the order of the given p-values. */
export function holm(ps: readonly number[], alpha: number): Corrected[] {
  const order = ps.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p || a.i - b.i);
  const corrected: Corrected[] = ps.map(() => ({ p: 1, alpha }));
  let [worst, failed] = [0, 0];
  for (const [rank, { p, i }] of order.entries()) {
    const left = failed > 0 ? failed : order.length - rank;
    worst = Math.min(1, Math.max(worst, p * (order.length - rank)));
    if (failed === 0 && p * left > alpha) failed = left;
    corrected[i] = { p: worst, alpha: alpha / left };
  }
  return corrected;
}
