/** What a coalition of keys brings per journey, when every visit to another key ends the journey: first-order chain. */
import type { Chain } from "./chain.ts";

export type Marginals = readonly [Float64Array, Float64Array, Float64Array];

/** A chain as one table: a row per state of its transitions and its three gains, the start as the last row. */
export interface ChainTable {
  readonly states: number;
  readonly cells: Float64Array;
}

export function chainTable(chain: Chain): ChainTable {
  const n = chain.states.length;
  const cells = new Float64Array((n + 1) * (n + 3));
  for (const [state, next] of chain.next.entries()) {
    const row = state * (n + 3);
    for (const [to, share] of next) cells[row + to] = share;
    for (const c of [0, 1, 2] as const) cells[row + n + c] = chain.gain[c][state] ?? 0;
  }
  cells.set(chain.start, n * (n + 3));
  return { states: n, cells };
}

/**
 * Lets states of the chain join one after the other, and returns what each adds to `brought` per journey at its turn;
 * their sum is what the coalition brings. I − Q of the joined states is factorised as L U in the order of joining:
 * p (LU)⁻¹ r = Σ (p U⁻¹)ₖ (L⁻¹ r)ₖ, and a further state leaves the earlier terms as they are. No pivots are needed,
 * the matrix is diagonally dominant.
 */
export function joinInOrder(chain: ChainTable, order: readonly number[]): Marginals {
  const n = order.length;
  const width = n + 3;
  const table = joined(chain, order);
  const marginals: Marginals = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n; k++) {
    const top = k * width;
    const head = table[top + k] ?? 1;
    const visits = (table[n * width + k] ?? 0) / head;
    for (const c of [0, 1, 2] as const) marginals[c][k] = visits * (table[top + n + c] ?? 0);
    for (let i = k + 1; i <= n; i++) {
      const row = i * width;
      const factor = (table[row + k] ?? 0) / head;
      if (factor === 0) continue;
      for (let j = k + 1; j < width; j++) table[row + j] = (table[row + j] ?? 0) - factor * (table[top + j] ?? 0);
    }
  }
  return marginals;
}

/** I − Q, the gains and the start of the joined states alone, in their order. */
function joined({ states, cells }: ChainTable, order: readonly number[]): Float64Array {
  const n = order.length;
  const width = n + 3;
  const table = new Float64Array((n + 1) * width);
  for (let i = 0; i <= n; i++) {
    const from = (i === n ? states : (order[i] ?? 0)) * (states + 3);
    const to = i * width;
    const sign = i === n ? 1 : -1;
    for (let j = 0; j < n; j++) table[to + j] = sign * (cells[from + (order[j] ?? 0)] ?? 0);
    for (let c = 0; c < 3; c++) table[to + n + c] = cells[from + states + c] ?? 0;
    if (i < n) table[to + i] = 1 + (table[to + i] ?? 0);
  }
  return table;
}
