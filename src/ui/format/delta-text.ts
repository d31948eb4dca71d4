/** Differences as text: always signed, at most three significant digits. */
import { numberText, unknown } from "./number-text.ts";

type Difference = number | null | undefined;

function withSign(text: string): string {
  return text.startsWith("−") || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** At most three significant digits: 2.34 → 2.3, 123.4 → 123, 1234 → 1,230. */
function threeDigits(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size < 99.95) return numberText(value, digits);
  return numberText(Number(value.toPrecision(3)), 0);
}

/** A relative change as a fraction: 0.023 → "+2.3%". */
export function deltaText(change: Difference): string {
  if (change === null || change === undefined || !Number.isFinite(change)) return unknown;
  return `${withSign(threeDigits(change * 100, 1))}%`;
}

/** A difference between two rates, as a fraction: −0.0018 → "−0.18 pp". */
export function pointsText(difference: Difference): string {
  if (difference === null || difference === undefined || !Number.isFinite(difference)) return unknown;
  const points = difference * 100;
  return `${withSign(threeDigits(points, Math.abs(points) < 9.995 ? 2 : 1))} pp`;
}

/** value ÷ base − 1; null where either is unknown or the base is zero. */
export function relativeChange(value: Difference, base: Difference): number | null {
  if (value === null || value === undefined || base === null || base === undefined || base === 0) return null;
  return (value - base) / Math.abs(base);
}
