/** Two conversion rates: their difference, its error, and how unlikely it is by chance. */
import { type Counted, fisherExact } from "./fisher.ts";
import { normalQuantile, normalTail } from "./normal.ts";

export interface Range {
  readonly low: number;
  readonly high: number;
}

export const rateOf = ({ n, conversions }: Counted): number | null => (n === 0 ? null : conversions / n);

/** An expected count below this is too few for the normal curve. */
const fewest = 5;

export function isSmall(a: Counted, b: Counted): boolean {
  const share = (a.conversions + b.conversions) / (a.n + b.n);
  return Math.min(a.n, b.n) * Math.min(share, 1 - share) < fewest;
}

/** Two-sided p: pooled z, or Fisher's where an expected count is below five. */
export function proportionsP(a: Counted, b: Counted): number {
  if (a.n === 0 || b.n === 0) return 1;
  if (isSmall(a, b)) return fisherExact(a, b);
  return Math.min(1, 2 * normalTail(Math.abs(pooledZ(a, b))));
}

/** b less a, in standard errors of no difference. */
export function pooledZ(a: Counted, b: Counted): number {
  const share = (a.conversions + b.conversions) / (a.n + b.n);
  const error = Math.sqrt(share * (1 - share) * (1 / a.n + 1 / b.n));
  return (b.conversions / b.n - a.conversions / a.n) / error;
}

const varianceOf = ({ n, conversions }: Counted) => ((conversions / n) * (1 - conversions / n)) / n;

/** The unpooled standard error of b less a. */
export const differenceError = (a: Counted, b: Counted): number => Math.sqrt(varianceOf(a) + varianceOf(b));

/** Wilson's interval of one rate. */
export function rateInterval({ n, conversions }: Counted, alpha: number): Range | null {
  if (n === 0) return null;
  const z = normalQuantile(alpha / 2);
  const rate = conversions / n;
  const middle = (rate + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Of b less a: unpooled, or Newcombe's from the two intervals where counts are small. */
export function differenceInterval(a: Counted, b: Counted, alpha: number): Range | null {
  if (a.n === 0 || b.n === 0) return null;
  const [first, second] = [a.conversions / a.n, b.conversions / b.n];
  const difference = second - first;
  if (!isSmall(a, b)) {
    const half = normalQuantile(alpha / 2) * differenceError(a, b);
    return { low: difference - half, high: difference + half };
  }
  const [own, other] = [rateInterval(a, alpha), rateInterval(b, alpha)];
  if (own === null || other === null) return null;
  return {
    low: difference - Math.hypot(second - other.low, own.high - first),
    high: difference + Math.hypot(other.high - second, first - own.low),
  };
}

/** b ÷ a − 1 and its standard error by the delta method; null without a baseline. */
export function relativeLift(a: Counted, b: Counted): { readonly lift: number; readonly error: number } | null {
  if (a.n === 0 || b.n === 0 || a.conversions === 0) return null;
  const [first, second] = [a.conversions / a.n, b.conversions / b.n];
  const variance = varianceOf(b) / first ** 2 + (varianceOf(a) * second ** 2) / first ** 4;
  return { lift: second / first - 1, error: Math.sqrt(variance) };
}
