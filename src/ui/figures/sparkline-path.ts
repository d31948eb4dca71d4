/** Geometry of a sparkline: two series on one scale, gaps where figures are unknown. */
export type Series = readonly (number | null)[];

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly inset: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lowest and highest known figure of all series; null where none is known. */
export function extentOf(...series: readonly Series[]): readonly [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of series.flat()) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? null : [low, high];
}

/** A point per figure, left to right over `length` places; null where unknown. A flat series runs through the middle. */
export function pointsOf(
  series: Series,
  extent: readonly [number, number],
  length: number,
  box: Box,
): (Point | null)[] {
  const [low, high] = extent;
  const across = (box.width - 2 * box.inset) / Math.max(1, length - 1);
  const tall = box.height - 2 * box.inset;
  return series.map((value, place) => {
    if (value === null) return null;
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return { x: round(box.inset + place * across), y: round(box.inset + (1 - share) * tall) };
  });
}

/** An SVG path that lifts the pen over gaps. */
export function pathOf(points: readonly (Point | null)[]): string {
  return points
    .map((point, place) => {
      if (point === null) return "";
      const from = place === 0 ? null : points[place - 1];
      return `${from === null || from === undefined ? "M" : "L"}${point.x} ${point.y}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
