/** Maximum likelihood over logarithms of positive parameters: simplex from several starts, then Newton's steps. */
import { nelderMead } from "./nelder-mead.ts";
import type { Slices } from "./slices.ts";
import { curvatureOf, inverseOf, type Matrix, type Point, type Surface, slopeOf, solve } from "./surface.ts";

/** Logarithms beyond this are taken at it: 2F1 stays computable, and a parameter that runs away is seen. */
export const logCap = Math.log(9_000);

export interface Estimate {
  /** The parameters themselves, not their logarithms. */
  readonly parameters: readonly number[];
  readonly logLikelihood: number;
  /** Length of the gradient per observation, by the logarithms. */
  readonly gradientNorm: number;
  /** Of the logarithms; null where the likelihood has no peak. */
  readonly covariance: Matrix | null;
  /** True when a parameter ran to the edge of what is tried. */
  readonly capped: boolean;
}

const capped = (at: Point): Point => at.map((x) => Math.max(-logCap, Math.min(logCap, x)));
const atEdge = (x: number) => Math.abs(x) > logCap - 0.05;

/** Newton's method, halving steps that do not climb. `surface` is to be minimised. */
function* polish(surface: Surface, start: Point, rounds: number): Slices<Point> {
  let at = start;
  for (let round = 0; round < rounds; round++) {
    yield;
    const step = solve(curvatureOf(surface, at), slopeOf(surface, at));
    if (step === null) return at;
    const here = surface(at);
    let size = 1;
    const reached = () => capped(at.map((x, i) => x - size * (step[i] ?? 0)));
    while (size > 1e-3 && surface(reached()) > here) size /= 2;
    if (size <= 1e-3) return at;
    at = reached();
    if (Math.hypot(...step) * size < 1e-7) return at;
  }
  return at;
}

/** `observations` scales the gradient; starts are logarithms. */
export function* mostLikely(
  logLikelihood: (parameters: Point) => number,
  starts: readonly Point[],
  observations: number,
): Slices<Estimate> {
  const surface: Surface = (at) => -logLikelihood(capped(at).map(Math.exp));
  const rough = [];
  for (const start of starts) {
    rough.push(yield* nelderMead(surface, start, { tolerance: observations * 1e-4, steps: 120 }));
  }
  const best = rough.reduce((low, one) => (one.value < low.value ? one : low));
  const closer = yield* nelderMead(surface, best.at, { size: 0.1, tolerance: 1e-3, steps: 300 });
  const at = yield* polish(surface, capped(closer.at), 8);
  return {
    parameters: at.map(Math.exp),
    logLikelihood: -surface(at),
    gradientNorm: Math.hypot(...slopeOf(surface, at)) / Math.max(1, observations),
    covariance: at.some(atEdge) ? null : inverseOf(curvatureOf(surface, at)),
    capped: at.some(atEdge),
  };
}
