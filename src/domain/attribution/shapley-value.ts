/** The Shapley value of a game: what a player adds on the average over all orders in which the players join. */

/** Exact, of a game given by the value of each coalition (bit i: player i is in); 2ⁿ values, value[0] is 0. */
export function shapleyValue(value: Float64Array): Float64Array {
  const players = Math.round(Math.log2(value.length));
  const weight = coalitionWeights(players);
  const size = new Uint8Array(value.length);
  for (let mask = 1; mask < value.length; mask++) size[mask] = (size[mask >> 1] ?? 0) + (mask & 1);
  const phi = new Float64Array(players);
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    let sum = 0;
    for (let mask = 0; mask < value.length; mask++) {
      if ((mask & bit) !== 0) continue;
      sum += (weight[size[mask] ?? 0] ?? 0) * ((value[mask | bit] ?? 0) - (value[mask] ?? 0));
    }
    phi[player] = sum;
  }
  return phi;
}

/** s! (n − s − 1)! ÷ n! for coalitions of size s, by recurrence. */
function coalitionWeights(players: number): number[] {
  const weights = [1 / players];
  for (let s = 1; s < players; s++) weights.push(((weights[s - 1] ?? 0) * s) / (players - s));
  return weights;
}

/** What each player adds when they join in this order; row by row for each of the games that are played at once. */
export type Joining = (order: readonly number[]) => readonly Float64Array[];

export interface Sampled {
  readonly values: readonly Float64Array[];
  /** The largest standard error of a player's value, as a share of its game's total. */
  readonly standardError: number;
  readonly orders: number;
}

interface Sampling {
  readonly players: number;
  readonly games: number;
  readonly seed: number;
  /** Stops when the standard error is below this share of the total. */
  readonly enough: number;
  readonly most: number;
}

const fewest = 64;

/**
 * Estimated from random orders, each together with its reverse (antithetic pairs), until the largest standard error is
 * below `enough`. The same seed gives the same answer. `join` answers what each player adds, by player.
 */
export function sampledShapley(join: Joining, { players, games, seed, enough, most }: Sampling): Sampled {
  const mean = Array.from({ length: games }, () => new Float64Array(players));
  const spread = Array.from({ length: games }, () => new Float64Array(players));
  const shuffle = shuffler(seed);
  let pairs = 0;
  let standardError = Number.POSITIVE_INFINITY;
  while (2 * pairs < most && !(pairs >= fewest && standardError < enough)) {
    const order = shuffle(players);
    const [one, other] = [join(order), join([...order].reverse())];
    pairs++;
    for (let game = 0; game < games; game++) note(mean[game], spread[game], pairs, one[game], other[game]);
    if (pairs % 16 === 0 || 2 * pairs >= most)
      standardError = Math.max(...mean.map((values, game) => errorOf(values, spread[game], pairs)));
  }
  return { values: mean, standardError, orders: 2 * pairs };
}

/** Welford's update with the mean of a pair. */
function note(
  mean: Float64Array | undefined,
  spread: Float64Array | undefined,
  count: number,
  one: Float64Array | undefined,
  other: Float64Array | undefined,
): void {
  if (mean === undefined || spread === undefined) return;
  for (let i = 0; i < mean.length; i++) {
    const seen = ((one?.[i] ?? 0) + (other?.[i] ?? 0)) / 2;
    const away = seen - (mean[i] ?? 0);
    mean[i] = (mean[i] ?? 0) + away / count;
    spread[i] = (spread[i] ?? 0) + away * (seen - (mean[i] ?? 0));
  }
}

function errorOf(mean: Float64Array, spread: Float64Array | undefined, count: number): number {
  const total = Math.abs(mean.reduce((sum, value) => sum + value, 0));
  const worst = spread === undefined ? 0 : Math.sqrt(Math.max(0, ...spread) / (count - 1) / count);
  return total === 0 ? 0 : worst / total;
}

/** Orders of 0…n−1 by Fisher and Yates, from the SplitMix32 generator (Steele, Lea and Flood 2014). */
function shuffler(seed: number): (count: number) => number[] {
  let state = seed | 0;
  const below = (limit: number) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296) * limit);
  };
  return (count) => {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = below(i + 1);
      const [one, other] = [order[i] ?? 0, order[j] ?? 0];
      order[i] = other;
      order[j] = one;
    }
    return order;
  };
}
