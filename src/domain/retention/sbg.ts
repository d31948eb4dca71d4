/**
 * The shifted-beta-geometric model of staying (Fader and Hardie, 2007): each period everybody leaves with a chance of
 * their own, and these chances are beta-distributed over people. Those who leave easily go first, so the curve flattens.
 */

export interface Sbg {
  readonly a: number;
  readonly b: number;
}

/** What was seen of people who may leave. */
export interface Departures {
  /** left[t − 1]: people who left in period t = 1, 2, … */
  readonly left: readonly number[];
  /** stayed[t]: people who were still there at the end of period t, and were not seen any longer. */
  readonly stayed: readonly number[];
}

export interface SbgFit extends Sbg {
  readonly logLikelihood: number;
}

/** ln S(t): the share that stays t periods; B(a, b + t) ÷ B(a, b). */
function logSurvival({ a, b }: Sbg, t: number): number {
  let sum = 0;
  for (let j = 0; j < t; j++) sum += Math.log((b + j) / (a + b + j));
  return sum;
}

/** S(t), 0–1. */
export function sbgSurvival(model: Sbg, t: number): number {
  return Math.exp(logSurvival(model, t));
}

/** ln P(T = t) = ln S(t − 1) + ln a − ln(a + b + t − 1), summed over people. */
export function sbgLogLikelihood(model: Sbg, { left, stayed }: Departures): number {
  const { a, b } = model;
  let sum = 0;
  let log = 0;
  for (let t = 0; t < Math.max(left.length + 1, stayed.length); t++) {
    if (t > 0) {
      const gone = left[t - 1] ?? 0;
      if (gone > 0) sum += gone * (log + Math.log(a / (a + b + t - 1)));
      log += Math.log((b + t - 1) / (a + b + t - 1));
    }
    sum += (stayed[t] ?? 0) * log;
  }
  return sum;
}

/** ln a and ln b stay within these; an optimum on the edge is none. */
const edge = 7;

/** Maximum likelihood; null where the data does not tell a from b. */
export function fitSbg(departures: Departures): SbgFit | null {
  const loss = ([x, y]: Point) =>
    Math.abs(x) > edge || Math.abs(y) > edge
      ? Number.POSITIVE_INFINITY
      : -sbgLogLikelihood({ a: Math.exp(x), b: Math.exp(y) }, departures);
  const starts: readonly Point[] = [
    [0, 0],
    [-1, 1],
    [1, 3],
  ];
  const found = starts.map((start) => descend(loss, start)).sort((p, q) => loss(p) - loss(q))[0];
  if (found === undefined || !isPeak(loss, found)) return null;
  return { a: Math.exp(found[0]), b: Math.exp(found[1]), logLikelihood: -loss(found) };
}

type Point = readonly [number, number];

const near = edge - 0.5;

/** A tenth of a likelihood unit per logarithmic step squared is the flattest that still counts as a peak. */
function isPeak(loss: (at: Point) => number, [x, y]: Point): boolean {
  if (Math.abs(x) > near || Math.abs(y) > near) return false;
  const h = 0.01;
  const at = (i: number, j: number) => loss([x + i * h, y + j * h]);
  const xx = (at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / (h * h);
  const yy = (at(0, 1) - 2 * at(0, 0) + at(0, -1)) / (h * h);
  const xy = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * h * h);
  const flattest = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
  return flattest > 0.1;
}

/** Nelder and Mead's simplex in two dimensions. */
function descend(loss: (at: Point) => number, start: Point): Point {
  let corners = [start, [start[0] + 0.5, start[1]] as const, [start[0], start[1] + 0.5] as const].map(valued(loss));
  for (let step = 0; step < 400; step++) {
    corners = corners.sort((p, q) => p.value - q.value);
    const [best, second, worst] = corners;
    if (best === undefined || second === undefined || worst === undefined) return start;
    const size = Math.hypot(worst.at[0] - best.at[0], worst.at[1] - best.at[1]);
    if (size < 1e-9) break;
    const middle: Point = [(best.at[0] + second.at[0]) / 2, (best.at[1] + second.at[1]) / 2];
    const along = (k: number) =>
      valued(loss)([middle[0] + k * (worst.at[0] - middle[0]), middle[1] + k * (worst.at[1] - middle[1])]);
    corners = [best, second, nextCorner(along, best.value, second.value, worst)];
    if (corners[2] === worst) {
      const shrunk = [second, worst].map(({ at }) =>
        valued(loss)([(at[0] + best.at[0]) / 2, (at[1] + best.at[1]) / 2]),
      );
      corners = [best, ...shrunk];
    }
  }
  return corners[0]?.at ?? start;
}

interface Corner {
  readonly at: Point;
  readonly value: number;
}

const valued =
  (loss: (at: Point) => number) =>
  (at: Point): Corner => ({ at, value: loss(at) });

/** Reflected, stretched or pulled in; the worst corner itself where nothing is better. */
function nextCorner(along: (k: number) => Corner, best: number, second: number, worst: Corner): Corner {
  const mirrored = along(-1);
  if (mirrored.value < best) {
    const far = along(-2);
    return far.value < mirrored.value ? far : mirrored;
  }
  if (mirrored.value < second) return mirrored;
  const inner = mirrored.value < worst.value ? along(-0.5) : along(0.5);
  return inner.value < Math.min(mirrored.value, worst.value) ? inner : worst;
}
