/** Journeys that took the same path, counted together. */

/** What a conversion brings: itself, its net value in minor units, and whether it is a person's first order. */
export const brought = ["conversions", "value", "newCustomers"] as const;
export type Brought = (typeof brought)[number];

/** Sums of `brought`, in its order. */
export type Sums = readonly [conversions: number, value: number, newCustomers: number];

export interface PathGroup {
  /** Indexes of keys in the order of the touches; empty where nothing was within the look-back. */
  readonly path: readonly number[];
  /** Place of the last touch that was not direct; -1 where all were. */
  readonly lastNonDirect: number;
  readonly sums: Sums;
  /** Journeys on this path that ended without a conversion. */
  readonly nulls: number;
  /** For each of `brought`, its sum at each touch under time decay. */
  readonly decayed: readonly [readonly number[], readonly number[], readonly number[]];
}

/** Credit of each key, by index: for each of `brought` one column. */
export type Credit = readonly [Float64Array, Float64Array, Float64Array];

export const noCredit = (keys: number): Credit => [
  new Float64Array(keys),
  new Float64Array(keys),
  new Float64Array(keys),
];

export function sumsOf(groups: readonly PathGroup[]): Sums {
  const total: [number, number, number] = [0, 0, 0];
  for (const { sums } of groups) for (const i of [0, 1, 2] as const) total[i] += sums[i];
  return total;
}

/** Adds to an entry of a typed array. */
export function add(column: Float64Array, index: number, amount: number): void {
  column[index] = (column[index] ?? 0) + amount;
}
