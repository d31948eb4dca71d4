/** What a coalition of keys brings per journey, when every visit to another key ends the journey: first-order chain. */
import type { Chain } from "./chain.ts";

export type Marginals = readonly [Float64Array, Float64Array, Float64Array];

/**
 * Lets states of the chain join one after the other, and returns what each adds to `brought` per journey at its turn;
 * their sum is what the coalition brings. I − Q of the joined states is factorised as L U in the order of joining:
 * p (LU)⁻¹ r = Σ (p U⁻¹)ₖ (L⁻¹ r)ₖ, and a further state leaves the earlier terms as they are. No pivots are needed,
 * the matrix is diagonally dominant.
 */
export function joinInOrder(chain: Chain, order: readonly number[]): Marginals {
  const n = order.length;
  const width = n + 3;
  const table = tableOf(chain, order);
  const marginals: Marginals = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n; k++) {
    const top = k * width;
    const head = table[top + k] ?? 1;
    for (const c of [0, 1, 2] as const)
      marginals[c][k] = ((table[n * width + k] ?? 0) / head) * (table[top + n + c] ?? 0);
    for (let i = k + 1; i <= n; i++) {
      const row = i * width;
      const factor = (table[row + k] ?? 0) / head;
      if (factor === 0) continue;
      for (let j = k + 1; j < width; j++) table[row + j] = (table[row + j] ?? 0) - factor * (table[top + j] ?? 0);
    }
  }
  return marginals;
}

/** Rows of I − Q with the three gains to their right; the start as the last row. */
function tableOf(chain: Chain, order: readonly number[]): Float64Array {
  const n = order.length;
  const width = n + 3;
  const table = new Float64Array((n + 1) * width);
  for (const [i, state] of order.entries()) {
    const next = chain.next[state];
    for (const [j, to] of order.entries()) table[i * width + j] = (i === j ? 1 : 0) - (next?.get(to) ?? 0);
    for (const c of [0, 1, 2] as const) table[i * width + n + c] = chain.gain[c][state] ?? 0;
    table[n * width + i] = chain.start[state] ?? 0;
  }
  return table;
}
