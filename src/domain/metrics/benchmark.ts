/** The benchmark: what a number usually is, and how a value compares. */

/** Fewer earlier values than this say nothing. */
export const benchmarkLeast = 3;

/** The median of the known values; null when there are fewer than three. */
export function benchmarkOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length < benchmarkLeast) return null;
  const middle = known.length >> 1;
  const upper = known[middle] ?? 0;
  return known.length % 2 === 1 ? upper : ((known[middle - 1] ?? 0) + upper) / 2;
}

/** 100 = as usual; null when either is unknown, or usual is nothing. */
export function indexOf(value: number | null, benchmark: number | null): number | null {
  return value === null || benchmark === null || benchmark === 0 ? null : (100 * value) / benchmark;
}
