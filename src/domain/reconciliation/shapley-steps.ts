/**
 * A gap told apart exactly: each axis' part is the mean of what changing it does over all orders of changing the
 * axes (Shapley 1953), out of the 2^k figures of all subsets. In whole units, and B to A is the negative of A to B.
 */

/** 0! to n!. */
export function factorials(n: number): bigint[] {
  const found = [1n];
  for (let i = 1; i <= n; i++) found.push((found[i - 1] ?? 1n) * BigInt(i));
  return found;
}

const bitsOf = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
};

/**
 * By what a subset's figure is multiplied in an axis' part times k!: (s−1)!(k−s)! where the axis is changed in it,
 * −s!(k−s−1)! where it is not.
 */
export function weightOf(mask: number, axis: number, k: number, factorial: readonly bigint[]): bigint {
  const s = bitsOf(mask);
  const at = (n: number) => factorial[n] ?? 1n;
  return (mask >> axis) & 1 ? at(s - 1) * at(k - s) : -at(s) * at(k - s - 1);
}

/** `values` by mask of changed axes, whole numbers. Parts that add up to the last less the first, rounded as below. */
export function shapleySteps(values: readonly number[], k: number): number[] {
  const factorial = factorials(k);
  const all = factorial[k] ?? 1n;
  const times = Array.from({ length: k }, (_, axis) =>
    values.reduce((sum, value, mask) => sum + weightOf(mask, axis, k, factorial) * BigInt(value), 0n),
  );
  return wholeParts(times, all);
}

/**
 * Rounds n ÷ `by` to whole numbers whose sum is the sum of all: towards zero, then what is left over one by one to
 * the largest remainders of its sign, the earlier of equal ones. The parts of −n are the negatives.
 */
export function wholeParts(times: readonly bigint[], by: bigint): number[] {
  const parts = times.map((n) => n / by);
  const left = times.reduce((sum, n) => sum + n, 0n) / by - parts.reduce((sum, part) => sum + part, 0n);
  const sign = left < 0n ? -1n : 1n;
  const places = times.map((n, place) => ({ place, rest: sign * (n % by) }));
  places.sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1));
  for (const { place } of places.slice(0, Number(left * sign))) parts[place] = (parts[place] ?? 0n) + sign;
  return parts.map(Number);
}
