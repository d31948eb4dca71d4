/** The figures of metrics as text: money, counts, rates and ratios, for tiles, tables, charts and sentences. */
import type { Locale } from "#domain/base/locale.ts";
import { minorDigits, toMajor } from "#domain/base/money.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import { amountDigits, compactText, numberText, unknown } from "./number-text.ts";

/**
 * `tile`: the headline. `table`: full figures without the currency's sign, which the header says.
 * `chart`: as short as it goes. `exact`: to the minor unit, for ledgers and evidence.
 */
export type FigureStyle = "tile" | "table" | "chart" | "exact";

export interface FigureSettings {
  readonly locale: Locale;
  readonly currency: string;
  readonly style: FigureStyle;
}

type Figure = number | null | undefined;

const signs = new Map<string, string>();

/** The short sign of a currency: ¥, $, €, else its code and a space. */
export function currencySign(currency: string): string {
  let sign = signs.get(currency);
  if (sign === undefined) {
    const parts = new Intl.NumberFormat("en-US", {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    }).formatToParts(0);
    const symbol = parts.find((part) => part.type === "currency")?.value ?? currency;
    sign = /[A-Za-z]$/.test(symbol) ? `${symbol}\u00a0` : symbol;
    signs.set(currency, sign);
  }
  return sign;
}

function known(value: Figure): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

function signed(text: string, sign: string): string {
  return text.startsWith("−") ? `−${sign}${text.slice(1)}` : sign + text;
}

/** An amount in major units. */
export function moneyText(value: Figure, { locale, currency, style }: FigureSettings): string {
  if (!known(value)) return unknown;
  const sign = currencySign(currency);
  if (style === "exact") return signed(numberText(value, minorDigits(currency)), sign);
  const digits = value === 0 ? 0 : Math.min(amountDigits(value), minorDigits(currency));
  if (style === "table") return numberText(value, digits);
  return signed(compactText(value, digits, locale, style), sign);
}

/** An amount in integer minor units. */
export function minorText(minor: Figure, settings: FigureSettings): string {
  return moneyText(known(minor) ? toMajor(minor, settings.currency) : null, settings);
}

/** A count; medians and credits may have a fraction, shown below ten. */
export function countText(value: Figure, { locale, style }: Pick<FigureSettings, "locale" | "style">): string {
  if (!known(value)) return unknown;
  const digits = Number.isInteger(value) || Math.abs(value) >= 9.95 ? 0 : 1;
  return style === "tile" || style === "chart" ? compactText(value, digits, locale, style) : numberText(value, digits);
}

/** A share 0–1: two decimals under 10 %, one above, none from 100 % on. */
export function rateText(value: Figure): string {
  if (!known(value)) return unknown;
  const percent = value * 100;
  const size = Math.abs(percent);
  const digits = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
  return `${numberText(percent, digits)}%`;
}

/** 2.48 → "1 : 2.48", as people say what one yuan brought. */
export function ratioText(value: Figure): string {
  return known(value) ? `1 : ${numberText(value, amountDigits(value))}` : unknown;
}

/** The one way from a metric's value (money in major units, rates 0–1, null for unknown) to its text. */
export function formatMetric(value: Figure, { unit }: Pick<Metric, "unit">, settings: FigureSettings): string {
  if (!known(value)) return unknown;
  switch (unit) {
    case "money":
      return moneyText(value, settings);
    case "count":
      return countText(value, settings);
    case "rate":
      return rateText(value);
    case "ratio": {
      const spoken = settings.style === "tile" || settings.style === "exact";
      return spoken ? ratioText(value) : numberText(value, amountDigits(value));
    }
  }
}

/** A figure in a column: with as many digits as the column's total, so that the points stand under each other. */
export function columnText(
  value: Figure,
  total: Figure,
  metric: Pick<Metric, "unit">,
  settings: FigureSettings,
): string {
  const { unit } = metric;
  if (!known(value) || !known(total) || (unit !== "money" && unit !== "ratio"))
    return formatMetric(value, metric, { ...settings, style: "table" });
  const most = unit === "money" ? minorDigits(settings.currency) : 2;
  return numberText(value, Math.min(amountDigits(total), most));
}
