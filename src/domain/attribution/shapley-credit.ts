/** Credit by the Shapley value of the first-order chain: exact for few keys, sampled for many, with its error said. */
import { type Chain, fitChain } from "./chain.ts";
import { chainTable, joinInOrder } from "./coalition.ts";
import { add, type Credit, noCredit, type PathGroup, type Sums } from "./path-group.ts";
import { inProportion, removalEffects } from "./removal-effect.ts";
import { sampledShapley, shapleyValue } from "./shapley-value.ts";

export interface ShapleyAbout {
  readonly exact: boolean;
  readonly players: number;
  /** Keys of little effect that joined as one player; they share its credit by removal effect. */
  readonly grouped: number;
  /** Largest standard error of a share, 0–1; null when exact. */
  readonly standardError: number | null;
}

const exactPlayers = 14;
const mostPlayers = 40;
const sampling = { games: 3, seed: 20_180_421, enough: 0.002, most: 20_000 } as const;

export function shapleyCredit(
  groups: readonly PathGroup[],
  keys: number,
  totals: Sums,
): { credit: Credit; about: ShapleyAbout } {
  const chain = fitChain(groups, 1);
  const players = chain.states.length;
  if (players <= exactPlayers) {
    const about = { exact: true, players, grouped: 0, standardError: null };
    return { credit: inProportion(byKey(chain, exactValues(chain), keys), totals), about };
  }
  const { effects } = removalEffects(chain, keys);
  const seen = chain.states
    .map(([key]) => key ?? 0)
    .sort((a, b) => effectOf(effects, b) - effectOf(effects, a) || a - b);
  const tail = players <= mostPlayers ? [] : seen.slice(mostPlayers - 1);
  const played = tail.length === 0 ? chain : fitChain(joinedTail(groups, tail), 1);
  const { values, standardError } = sampledValues(played);
  const weights = withTail(byKey(played, values, keys), tail, effects);
  const about = { exact: false, players: played.states.length, grouped: tail.length, standardError };
  return { credit: inProportion(weights, totals), about };
}

const effectOf = (effects: Credit, key: number) => effects[0][key] ?? 0;

/** The value of every coalition, by bits, then the exact Shapley value of each of the three games. */
function exactValues(chain: Chain): Credit {
  const n = chain.states.length;
  const table = chainTable(chain);
  const worth: Credit = noCredit(2 ** n);
  for (let mask = 1; mask < 2 ** n; mask++) {
    const members: number[] = [];
    for (let state = 0; state < n; state++) if ((mask & (1 << state)) !== 0) members.push(state);
    const added = joinInOrder(table, members);
    for (const i of [0, 1, 2] as const) worth[i][mask] = added[i].reduce((sum, gain) => sum + gain, 0);
  }
  return [shapleyValue(worth[0]), shapleyValue(worth[1]), shapleyValue(worth[2])];
}

function sampledValues(chain: Chain): { values: Credit; standardError: number } {
  const table = chainTable(chain);
  const players = chain.states.length;
  const join = (order: readonly number[]) => {
    const added = joinInOrder(table, order);
    const gains = noCredit(players);
    for (const [at, player] of order.entries())
      for (const i of [0, 1, 2] as const) gains[i][player] = added[i][at] ?? 0;
    return gains;
  };
  const { values, standardError } = sampledShapley(join, { ...sampling, players });
  const none = new Float64Array(players);
  return { values: [values[0] ?? none, values[1] ?? none, values[2] ?? none], standardError };
}

/** The same journeys with every key of the tail called by the first of them. */
function joinedTail(groups: readonly PathGroup[], tail: readonly number[]): PathGroup[] {
  const one = tail[0] ?? 0;
  const joins = new Set(tail);
  return groups.map((group) => ({ ...group, path: group.path.map((key) => (joins.has(key) ? one : key)) }));
}

/** What the tail got together, in proportion to the removal effect of each; evenly where none has any. */
function withTail(weights: Credit, tail: readonly number[], effects: Credit): Credit {
  const all = tail.reduce((sum, key) => sum + effectOf(effects, key), 0);
  const together = weights.map((column) => column[tail[0] ?? -1] ?? 0);
  for (const key of tail) {
    const part = all === 0 ? 1 / tail.length : effectOf(effects, key) / all;
    for (const i of [0, 1, 2] as const) weights[i][key] = (together[i] ?? 0) * part;
  }
  return weights;
}

/** From one entry per state to one per key; the first order has one key in each state. */
function byKey(chain: Chain, weights: Credit, keys: number): Credit {
  const spread = noCredit(keys);
  for (const [state, [key]] of chain.states.entries())
    for (const i of [0, 1, 2] as const) add(spread[i], key ?? 0, weights[i][state] ?? 0);
  return spread;
}
