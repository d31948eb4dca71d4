/** Credit by the Shapley value of the first-order chain: exact for few keys, sampled for many, with its error said. */
import { type Chain, fitChain } from "./chain.ts";
import { joinInOrder } from "./coalition.ts";
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
  if (chain.states.length <= exactPlayers) {
    const values = exactValues(chain);
    const about = { exact: true, players: chain.states.length, grouped: 0, standardError: null };
    return { credit: inProportion(byKey(chain, values, keys), totals), about };
  }
  const { effects } = removalEffects(chain, keys);
  const effectOf = (state: number) => effects[0][chain.states[state]?.[0] ?? -1] ?? 0;
  const ranked = chain.states.map((_, state) => state).sort((a, b) => effectOf(b) - effectOf(a) || a - b);
  const alone = ranked.length <= mostPlayers ? ranked : ranked.slice(0, mostPlayers - 1);
  const tail = ranked.slice(alone.length);
  const players = [...alone.map((state) => [state]), ...(tail.length === 0 ? [] : [tail])];
  const { values, standardError } = sampledShapley((order) => joinPlayers(chain, players, order), {
    ...sampling,
    players: players.length,
  });
  const weights = noCredit(chain.states.length);
  for (const [player, states] of players.entries()) {
    const effect = states.reduce((sum, state) => sum + effectOf(state), 0);
    for (const state of states) {
      const part = states.length === 1 ? 1 : effect === 0 ? 1 / states.length : effectOf(state) / effect;
      for (const i of [0, 1, 2] as const) add(weights[i], state, (values[i]?.[player] ?? 0) * part);
    }
  }
  const about = { exact: false, players: players.length, grouped: tail.length, standardError };
  return { credit: inProportion(byKey(chain, weights, keys), totals), about };
}

/** The value of every coalition, by bits, then the exact Shapley value of each of the three games. */
function exactValues(chain: Chain): Credit {
  const n = chain.states.length;
  const worth: Credit = noCredit(2 ** n);
  for (let mask = 1; mask < 2 ** n; mask++) {
    const members = chain.states.map((_, state) => state).filter((state) => (mask & (1 << state)) !== 0);
    const added = joinInOrder(chain, members);
    for (const i of [0, 1, 2] as const) worth[i][mask] = added[i].reduce((sum, gain) => sum + gain, 0);
  }
  return [shapleyValue(worth[0]), shapleyValue(worth[1]), shapleyValue(worth[2])];
}

/** What each player adds: the sum over its states, which join together. */
function joinPlayers(chain: Chain, players: readonly (readonly number[])[], order: readonly number[]): Credit {
  const added = joinInOrder(
    chain,
    order.flatMap((player) => players[player] ?? []),
  );
  const gains = noCredit(players.length);
  let at = 0;
  for (const player of order) {
    for (const _ of players[player] ?? []) {
      for (const i of [0, 1, 2] as const) add(gains[i], player, added[i][at] ?? 0);
      at++;
    }
  }
  return gains;
}

/** From one column entry per state to one per key; the first order has one key in each state. */
function byKey(chain: Chain, weights: Credit, keys: number): Credit {
  const spread = noCredit(keys);
  for (const [state, [key]] of chain.states.entries())
    for (const i of [0, 1, 2] as const) add(spread[i], key ?? 0, weights[i][state] ?? 0);
  return spread;
}
