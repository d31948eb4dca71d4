/** The absorbing Markov chain of journeys: states are what a person touched last, up to `order` touches back. */
import { add, type PathGroup } from "./path-group.ts";

export interface Chain {
  /** The keys in each state. */
  readonly states: readonly (readonly number[])[];
  /** Probability that a journey starts in a state. */
  readonly start: Float64Array;
  /** Rows of Q, probabilities of going on to another state or staying. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** What a visit to a state brings at once, per visit: for each of `brought`. */
  readonly gain: readonly [Float64Array, Float64Array, Float64Array];
}

interface Counted {
  readonly keys: readonly number[];
  readonly next: Map<number, number>;
  visits: number;
  readonly gain: [number, number, number];
}

/** The states of a path: its runs of `order` touches, or all of it where it is shorter. */
function* gramsOf(path: readonly number[], order: number): Generator<readonly number[]> {
  if (path.length <= order) yield path;
  else for (let end = order; end <= path.length; end++) yield path.slice(end - order, end);
}

/** Fits the chain to journeys with and without a conversion; paths that nobody took, and journeys without a touch, are ignored. */
export function fitChain(groups: readonly PathGroup[], order: number): Chain {
  const index = new Map<string, number>();
  const counted: Counted[] = [];
  const starts = new Map<number, number>();
  let journeys = 0;
  const stateOf = (keys: readonly number[]): number => {
    const name = keys.join(",");
    const known = index.get(name);
    if (known !== undefined) return known;
    index.set(name, counted.length);
    counted.push({ keys, next: new Map(), visits: 0, gain: [0, 0, 0] });
    return counted.length - 1;
  };
  for (const { path, sums, nulls } of groups) {
    const weight = sums[0] + nulls;
    if (path.length === 0 || weight <= 0) continue;
    journeys += weight;
    let before: Counted | null = null;
    for (const gram of gramsOf(path, order)) {
      const state = stateOf(gram);
      const from: Map<number, number> = before === null ? starts : before.next;
      from.set(state, (from.get(state) ?? 0) + weight);
      before = counted[state] ?? null;
      if (before !== null) before.visits += weight;
    }
    if (before !== null) for (const i of [0, 1, 2] as const) before.gain[i] += sums[i];
  }
  return shares(counted, starts, journeys);
}

function shares(counted: readonly Counted[], starts: ReadonlyMap<number, number>, journeys: number): Chain {
  const start = new Float64Array(counted.length);
  for (const [state, weight] of starts) add(start, state, weight / journeys);
  const column = (i: 0 | 1 | 2) => Float64Array.from(counted, ({ gain, visits }) => gain[i] / visits);
  return {
    states: counted.map(({ keys }) => keys),
    start,
    next: counted.map(({ next, visits }) => new Map([...next].map(([to, weight]) => [to, weight / visits]))),
    gain: [column(0), column(1), column(2)],
  };
}
