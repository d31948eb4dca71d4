/** Exact linear algebra on small matrices, by rows: what is left of a chain when journeys end. */

export type Matrix = Float64Array[];

export const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Float64Array(columns));

/**
 * Solves A X = B in place by elimination with row pivots; A is n × n, B is n × m. Returns B as X.
 * A must be regular: I − Q of a chain always is, since every state leads to an end.
 */
export function solveDense(a: Matrix, b: Matrix): Matrix {
  const n = a.length;
  for (let k = 0; k < n; k++) {
    pivot(a, b, k);
    const top = a[k] ?? new Float64Array(n);
    const right = b[k] ?? new Float64Array();
    const head = top[k] ?? 1;
    for (let i = k + 1; i < n; i++) {
      const row = a[i] ?? top;
      const factor = (row[k] ?? 0) / head;
      if (factor === 0) continue;
      subtract(row, top, factor, k);
      subtract(b[i] ?? right, right, factor, 0);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const top = a[k] ?? new Float64Array(n);
    const right = b[k] ?? new Float64Array();
    for (let j = k + 1; j < n; j++) {
      const factor = top[j] ?? 0;
      if (factor !== 0) subtract(right, b[j] ?? right, factor, 0);
    }
    const head = top[k] ?? 1;
    for (let j = 0; j < right.length; j++) right[j] = (right[j] ?? 0) / head;
  }
  return b;
}

function subtract(row: Float64Array, other: Float64Array, factor: number, from: number): void {
  for (let j = from; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (other[j] ?? 0);
}

function pivot(a: Matrix, b: Matrix, k: number): void {
  let best = k;
  const size = (row: number) => Math.abs(a[row]?.[k] ?? 0);
  for (let i = k + 1; i < a.length; i++) if (size(i) > size(best)) best = i;
  if (best === k) return;
  for (const rows of [a, b]) {
    const [one, other] = [rows[k], rows[best]];
    if (one === undefined || other === undefined) continue;
    rows[k] = other;
    rows[best] = one;
  }
}
