/** The lines of a trend on a square of 100 by 100. */
import type { TrendPoint } from "#domain/funnels/funnel-answer.ts";

export interface TrendShape {
  /** Path of what is settled, and of what can still change. */
  readonly sure: string;
  readonly open: string;
  /** Where the first open day begins; null without one. */
  readonly openFrom: number | null;
  /** The rate at the upper edge. */
  readonly top: number;
}

/** A day without entries breaks the line; the open line begins at the last settled day, so that they meet. */
export function trendShape(points: readonly Pick<TrendPoint, "rate" | "immature">[]): TrendShape {
  const top = points.reduce((most, { rate }) => Math.max(most, rate ?? 0), 0) * 1.1 || 1;
  const last = Math.max(1, points.length - 1);
  const firstOpen = points.findIndex(({ immature }) => immature);
  const split = firstOpen < 0 ? points.length : firstOpen;
  const x = (i: number) => (100 * i) / last;
  const path = (from: number, to: number) => {
    let pen = "M";
    let drawn = "";
    for (let i = from; i < to; i++) {
      const rate = points[i]?.rate ?? null;
      if (rate === null) pen = "M";
      else {
        drawn += `${pen}${x(i).toFixed(2)} ${(100 - (100 * rate) / top).toFixed(2)}`;
        pen = "L";
      }
    }
    return drawn;
  };
  return {
    sure: path(0, split),
    open: path(Math.max(0, split - 1), points.length),
    openFrom: firstOpen < 0 ? null : x(Math.max(0, split - 0.5)),
    top,
  };
}

const dayMs = 86_400_000;

/** Where a moment lies on the square, by the days or weeks that the points begin; null outside of them. */
export function placeOf(atMs: number, starts: readonly number[]): number | null {
  const last = starts.length - 1;
  const [first, end] = [starts[0], starts[last]];
  if (first === undefined || end === undefined) return null;
  const step = last === 0 ? dayMs : (end - first) / last;
  if (atMs < first || atMs >= end + step) return null;
  return last === 0 ? 50 : Math.min(100, (100 * Math.floor((atMs - first) / step)) / last);
}
