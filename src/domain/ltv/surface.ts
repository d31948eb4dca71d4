/** A function of a few numbers, with its slope and curvature by central differences. */
export type Point = readonly number[];
export type Surface = (at: Point) => number;
export type Matrix = readonly (readonly number[])[];

const shifted = (at: Point, i: number, by: number): Point => at.map((x, j) => (i === j ? x + by : x));

/** First derivatives; the error is of order step². */
export function slopeOf(surface: Surface, at: Point, step = 1e-4): number[] {
  return at.map((_, i) => (surface(shifted(at, i, step)) - surface(shifted(at, i, -step))) / (2 * step));
}

/** Second derivatives, symmetric. */
export function curvatureOf(surface: Surface, at: Point, step = 1e-3): number[][] {
  const here = surface(at);
  const rows = at.map(() => at.map(() => 0));
  at.forEach((_, i) => {
    const up = surface(shifted(at, i, step));
    const down = surface(shifted(at, i, -step));
    setBoth(rows, i, i, (up - 2 * here + down) / step ** 2);
    for (let j = 0; j < i; j++) {
      const corner = (a: number, b: number) => surface(shifted(shifted(at, i, a * step), j, b * step));
      setBoth(rows, i, j, (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * step ** 2));
    }
  });
  return rows;
}

function setBoth(rows: number[][], i: number, j: number, value: number): void {
  const [first, second] = [rows[i], rows[j]];
  if (first !== undefined) first[j] = value;
  if (second !== undefined) second[i] = value;
}

/** Lower triangle L with L·Lᵀ = the matrix; null unless it is positive definite. */
function choleskyOf(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const line: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? line : (lower[j] ?? []);
      const rest = (row[j] ?? 0) - line.reduce((sum, value, k) => (k < j ? sum + value * (other[k] ?? 0) : sum), 0);
      if (j < i) line.push(rest / (other[j] ?? 1));
      else if (rest > 0) line.push(Math.sqrt(rest));
      else return null;
    }
    lower.push(line);
  }
  return lower;
}

/** The solution of matrix · x = right for a positive definite matrix; null for any other. */
export function solve(matrix: Matrix, right: Point): number[] | null {
  const lower = choleskyOf(matrix);
  if (lower === null) return null;
  const forward: number[] = [];
  for (const [i, row] of lower.entries()) {
    const known = forward.reduce((sum, value, j) => sum + value * (row[j] ?? 0), 0);
    forward.push(((right[i] ?? 0) - known) / (row[i] ?? 1));
  }
  const back = right.map(() => 0);
  for (let i = right.length - 1; i >= 0; i--) {
    const known = back.reduce((sum, value, j) => (j > i ? sum + value * (lower[j]?.[i] ?? 0) : sum), 0);
    back[i] = ((forward[i] ?? 0) - known) / (lower[i]?.[i] ?? 1);
  }
  return back;
}

/** Inverse of a positive definite matrix; null for any other. */
export function inverseOf(matrix: Matrix): number[][] | null {
  const columns = matrix.map((_, i) =>
    solve(
      matrix,
      matrix.map((__, j) => (i === j ? 1 : 0)),
    ),
  );
  return columns.every((column) => column !== null) ? columns : null;
}
