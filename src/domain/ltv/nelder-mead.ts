/** Downhill simplex (Nelder & Mead 1965): a minimum without derivatives. */
import type { Slices } from "./slices.ts";
import type { Point, Surface } from "./surface.ts";

interface Corner {
  readonly at: Point;
  readonly value: number;
}

const along = (from: Point, to: Point, step: number): Point => from.map((x, i) => x + step * ((to[i] ?? 0) - x));

function centreOf(corners: readonly Corner[], dimensions: number): Point {
  return Array.from(
    { length: dimensions },
    (_, i) => corners.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / corners.length,
  );
}

/** The lowest point found within `steps`; stops when the corners' values are within `tolerance` of each other. */
export function* nelderMead(
  surface: Surface,
  start: Point,
  { size = 0.5, tolerance = 1e-8, steps = 1_000 }: { size?: number; tolerance?: number; steps?: number } = {},
): Slices<Corner> {
  const corner = (at: Point): Corner => ({ at, value: surface(at) });
  const n = start.length;
  const moved = start.map((_, i) => start.map((x, j) => (i === j ? x + size : x)));
  let corners = [start, ...moved].map(corner);
  for (let step = 0; step < steps; step++) {
    corners.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [corners[0], corners[n], corners[n - 1]];
    if (best === undefined || worst === undefined || second === undefined) break;
    if (worst.value - best.value < tolerance) break;
    yield;
    const centre = centreOf(corners.slice(0, n), n);
    const reflected = corner(along(centre, worst.at, -1));
    const next = nextCorner({ best, second, worst, reflected }, (by) => corner(along(centre, worst.at, by)));
    corners =
      next === null
        ? corners.map((one) => (one === best ? one : corner(along(best.at, one.at, 0.5))))
        : [...corners.slice(0, n), next];
  }
  return corners.reduce((low, one) => (one.value < low.value ? one : low));
}

interface Turn {
  readonly best: Corner;
  readonly second: Corner;
  readonly worst: Corner;
  readonly reflected: Corner;
}

/** What takes the worst corner's place; null when the simplex must shrink. */
function nextCorner({ best, second, worst, reflected }: Turn, tryStep: (by: number) => Corner): Corner | null {
  if (reflected.value < best.value) {
    const expanded = tryStep(-2);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const contracted = tryStep(reflected.value < worst.value ? -0.5 : 0.5);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
}
