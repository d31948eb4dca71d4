/** A line through values on a 100 × 100 field; unknown values interrupt it. */

/** `count` steps over the whole width; `top` is the value at the upper edge. */
export function linePath(values: readonly (number | null)[], count: number, top: number): string {
  const last = Math.max(1, count - 1);
  let path = "";
  let drawing = false;
  values.forEach((value, i) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const x = Number(((100 * i) / last).toFixed(3));
    const y = Number((100 - (100 * value) / (top > 0 ? top : 1)).toFixed(3));
    path += `${drawing ? "L" : "M"}${x} ${y}`;
    // A point without neighbours is still seen, by a line of no length.
    if (!drawing && (values[i + 1] ?? null) === null) path += `h0.01`;
    drawing = true;
  });
  return path;
}

/** A round number not below the greatest of the values: the chart's upper edge. */
export function niceTop(values: readonly (number | null)[]): number {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  if (most === 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].find((one) => one * unit >= most * (1 - 1e-9)) ?? 10;
  return step * unit;
}
