/** Median and spread that a few wild values do not move. */

/** null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Median and median absolute deviation × 1.4826, which is the standard deviation where values are normal. */
export function spreadOf(values: readonly number[]): { readonly median: number; readonly deviation: number } | null {
  const median = medianOf(values);
  if (median === null) return null;
  const deviation = 1.4826 * (medianOf(values.map((value) => Math.abs(value - median))) ?? 0);
  return { median, deviation };
}
