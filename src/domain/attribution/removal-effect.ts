/** Credit by removal effect (Anderl et al. 2016), exact: what is lost when every visit to a key ends the journey. */
import { type Chain, fitChain } from "./chain.ts";
import { add, type Credit, noCredit, type PathGroup, type Sums } from "./path-group.ts";
import { solveChain } from "./solve-chain.ts";

export interface RemovalEffects {
  /** P(conversion | start), which is conversions ÷ (conversions + nulls) at every order. */
  readonly probability: number;
  /** For each of `brought`, the share that is lost without a key, by index; 0–1. */
  readonly effects: Credit;
}

export function removalEffects(chain: Chain, keys: number): RemovalEffects {
  const { whole, lost } = solveChain(chain);
  const effects = noCredit(keys);
  const statesOf = new Map<number, number[]>();
  for (const [state, visited] of chain.states.entries()) {
    for (const key of new Set(visited)) {
      const known = statesOf.get(key);
      if (known === undefined) statesOf.set(key, [state]);
      else known.push(state);
    }
  }
  for (const [key, states] of statesOf) {
    const loss = lost(states);
    for (const i of [0, 1, 2] as const) if (whole[i] !== 0) add(effects[i], key, loss[i] / whole[i]);
  }
  return { probability: whole[0], effects };
}

/** Credit of each key: `totals` in proportion to the removal effects. */
export function markovCredit(groups: readonly PathGroup[], keys: number, order: number, totals: Sums): Credit {
  return inProportion(removalEffects(fitChain(groups, order), keys).effects, totals);
}

/**
 * Totals divided in proportion to non-negative weights; where the weights of value or new customers do not add up to
 * anything (all was refunded), those of conversions stand in. No conversions, no credit.
 */
export function inProportion(weights: Credit, totals: Sums): Credit {
  const sumOf = (column: Float64Array) => column.reduce((sum, weight) => sum + weight, 0);
  const share = (i: 0 | 1 | 2): Float64Array => {
    const own = sumOf(weights[i]) > 1e-12 && weights[i].every((weight) => weight > -1e-9);
    const column = own ? weights[i] : weights[0];
    const sum = sumOf(column);
    return column.map((weight) => (sum === 0 ? 0 : (totals[i] * weight) / sum));
  };
  return [share(0), share(1), share(2)];
}
