/** What journeys bring on the average, and what of it is lost when some states end them: x = gain + Q x. */
import type { Chain } from "./chain.ts";
import { type Matrix, solveDense, zeros } from "./solve-dense.ts";

export type Gains = readonly [number, number, number];
type Vectors = readonly [Float64Array, Float64Array, Float64Array];

/** A chain ready to be asked. */
export interface SolvedChain {
  /** Expected sums of `brought` per journey. */
  readonly whole: Gains;
  /** What of them is lost when these states bring nothing and lead nowhere. */
  readonly lost: (closed: readonly number[]) => Gains;
}

/** Largest system that is inverted; above it the equations are sparse and swept. */
const denseStates = 500;

export function solveChain(chain: Chain): SolvedChain {
  return chain.states.length <= denseStates ? inverted(chain) : swept(chain);
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const threefold = (of: (i: 0 | 1 | 2) => number): Gains => [of(0), of(1), of(2)];

/**
 * By N = (I − Q)⁻¹: with p the start and B = N gain, closing the states S loses (pN)_S (N_SS)⁻¹ B_S.
 * For a single state that is N[s,c] ÷ N[c,c] × B[c], the known formula of the first order.
 */
function inverted(chain: Chain): SolvedChain {
  const n = chain.states.length;
  const a: Matrix = zeros(n, n);
  const unit: Matrix = zeros(n, n);
  for (let i = 0; i < n; i++) {
    const row = a[i] ?? new Float64Array();
    for (const [to, share] of chain.next[i] ?? []) row[to] = -share;
    row[i] = 1 + (row[i] ?? 0);
    (unit[i] ?? row)[i] = 1;
  }
  const visits = solveDense(a, unit);
  const fromStart = new Float64Array(n);
  for (const [i, row] of visits.entries()) {
    const p = chain.start[i] ?? 0;
    if (p !== 0) for (let j = 0; j < n; j++) fromStart[j] = (fromStart[j] ?? 0) + p * (row[j] ?? 0);
  }
  const b = visits.map((row) => Float64Array.from(chain.gain, (gain) => dot(row, gain)));
  return {
    whole: threefold((i) => dot(fromStart, chain.gain[i])),
    lost: (closed) => {
      const corner = closed.map((i) => Float64Array.from(closed, (j) => visits[i]?.[j] ?? 0));
      const x = solveDense(
        corner,
        closed.map((i) => Float64Array.from(b[i] ?? [])),
      );
      return threefold((i) => closed.reduce((sum, state, k) => sum + (fromStart[state] ?? 0) * (x[k]?.[i] ?? 0), 0));
    },
  };
}

function swept(chain: Chain): SolvedChain {
  const none: Vectors = [new Float64Array(), new Float64Array(), new Float64Array()];
  const solve = (closed: readonly number[], from: Vectors): Vectors => {
    const rows = rowsOf(chain, closed);
    return [
      sweep(rows, chain.gain[0], from[0]),
      sweep(rows, chain.gain[1], from[1]),
      sweep(rows, chain.gain[2], from[2]),
    ];
  };
  const open = solve([], none);
  const whole = threefold((i) => dot(chain.start, open[i]));
  return {
    whole,
    lost: (closed) => {
      const left = solve(closed, open);
      return threefold((i) => whole[i] - dot(chain.start, left[i]));
    },
  };
}

/** The open states' equations, flat: those of `states[i]` are entries from[i] to from[i + 1]; staying is divided out. */
interface Rows {
  readonly states: readonly number[];
  readonly closed: readonly number[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly share: Float64Array;
  /** 1 ÷ (1 − probability of staying). */
  readonly leave: Float64Array;
}

function rowsOf(chain: Chain, closed: readonly number[]): Rows {
  const isClosed = new Set(closed);
  const states = chain.states.map((_, state) => state).filter((state) => !isClosed.has(state));
  const entries = states.map((state) =>
    [...(chain.next[state] ?? [])].filter(([to]) => to !== state && !isClosed.has(to)),
  );
  const from = new Int32Array(states.length + 1);
  for (const [i, row] of entries.entries()) from[i + 1] = (from[i] ?? 0) + row.length;
  const flat = entries.flat();
  return {
    states,
    closed,
    from,
    to: Int32Array.from(flat, ([to]) => to),
    share: Float64Array.from(flat, ([, share]) => share),
    leave: Float64Array.from(states, (state) => 1 / (1 - (chain.next[state]?.get(state) ?? 0))),
  };
}

const precise = 1e-14;
const mostSweeps = 20_000;

/** Gauss–Seidel, backwards and forwards in turn, until a sweep changes nothing but the last digits; `guess` is where it begins. */
function sweep(
  { states, closed, from, to, share, leave }: Rows,
  gain: Float64Array,
  guess: Float64Array,
): Float64Array {
  const x = new Float64Array(gain.length);
  x.set(guess);
  for (const state of closed) x[state] = 0;
  for (let round = 0; round < mostSweeps; round++) {
    let change = 0;
    let size = 0;
    for (let step = 0; step < states.length; step++) {
      const i = round % 2 === 0 ? states.length - 1 - step : step;
      const state = states[i] ?? 0;
      let sum = gain[state] ?? 0;
      for (let e = from[i] ?? 0; e < (from[i + 1] ?? 0); e++) sum += (share[e] ?? 0) * (x[to[e] ?? 0] ?? 0);
      const value = sum * (leave[i] ?? 1);
      change = Math.max(change, Math.abs(value - (x[state] ?? 0)));
      size = Math.max(size, Math.abs(value));
      x[state] = value;
    }
    if (change <= precise * size) break;
  }
  return x;
}
