/** Figures as text: grouping, fixed digits, the true minus, K and M in English, 万 and 亿 in Chinese. */
import type { Locale } from "#domain/base/locale.ts";

/** What stands where a figure is unknown. */
export const unknown = "—";

const formats = new Map<number, Intl.NumberFormat>();

/** 1234.5 with 2 digits → "1,234.50"; negative numbers get − (U+2212); a rounded zero has no sign. */
export function numberText(value: number, digits: number): string {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  const text = format.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Digits after the point that give a small amount its precision: 1.06, 98.8, 52,328. */
export function amountDigits(value: number): number {
  const size = Math.abs(value);
  if (size < 9.995) return 2;
  return size < 999.95 ? 1 : 0;
}

interface Step {
  readonly from: number;
  readonly mark: string;
  readonly digits: (scaled: number) => number;
}

const oneDigit = (scaled: number): number => (scaled < 999.95 ? 1 : 0);
const threeFigures = (scaled: number): number => (scaled < 9.995 ? 2 : oneDigit(scaled));

const thousands: Step = { from: 1e3, mark: "K", digits: oneDigit };
const chartSteps: readonly Step[] = [
  thousands,
  { from: 1e6, mark: "M", digits: threeFigures },
  { from: 1e9, mark: "B", digits: threeFigures },
];
const tileSteps = chartSteps.slice(1);
const chineseSteps: readonly Step[] = [
  { from: 1e4, mark: "万", digits: oneDigit },
  { from: 1e8, mark: "亿", digits: oneDigit },
];

/** The step whose rounded figure does not belong to the next: 999,999 is 1.00M, not 1000.0K. */
function stepFor(size: number, steps: readonly Step[], plainDigits: number): Step | null {
  let chosen: Step | null = null;
  let reached = Number(size.toFixed(plainDigits));
  for (const step of steps) {
    if (reached < step.from) break;
    chosen = step;
    const scaled = size / step.from;
    reached = Number(scaled.toFixed(step.digits(scaled))) * step.from;
  }
  return chosen;
}

/**
 * A figure shortened for a tile or a chart. Tiles in English stay in full below a million; charts drop a bare ".0".
 * 170836 → tile "170,836", chart "170.8K", zh "17.1万".
 */
export function compactText(value: number, plainDigits: number, locale: Locale, style: "tile" | "chart"): string {
  const english = style === "tile" ? tileSteps : chartSteps;
  const step = stepFor(Math.abs(value), locale === "en" ? english : chineseSteps, plainDigits);
  if (step === null) return trimmed(numberText(value, plainDigits), style);
  const scaled = value / step.from;
  return trimmed(numberText(scaled, step.digits(Math.abs(scaled))), style) + step.mark;
}

function trimmed(text: string, style: "tile" | "chart"): string {
  return style === "chart" && text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
