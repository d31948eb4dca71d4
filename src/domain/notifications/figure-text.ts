/** Figures and times inside the sentences of notices. */
import { localClock } from "#domain/base/local-time.ts";
import type { Locale } from "#domain/base/locale.ts";
import { minorDigits, toMajor } from "#domain/base/money.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";

const unknown = "—";

function grouped(value: number, digits: number): string {
  const text = new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Math.abs(value),
  );
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

function moneyText(minor: number, currency: string): string {
  const parts = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  const symbol = parts.find(({ type }) => type === "currency")?.value ?? currency;
  const sign = /[A-Za-z]$/.test(symbol) ? `${symbol} ` : symbol;
  const text = grouped(toMajor(minor, currency), Math.abs(minor) < 100_000 ? minorDigits(currency) : 0);
  return text.startsWith("−") ? `−${sign}${text.slice(1)}` : `${sign}${text}`;
}

/** A metric's value as people say it: 0.41%, ¥98.80, 1.42. */
export function figureText(value: number | null | undefined, metric: string, currency: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return unknown;
  switch (findMetric(metric)?.unit) {
    case "money":
      return moneyText(value, currency);
    case "rate":
      return `${grouped(value * 100, Math.abs(value) < 0.09995 ? 2 : 1)}%`;
    case "ratio":
      return grouped(value, 2);
    default:
      return grouped(value, Number.isInteger(value) ? 0 : 1);
  }
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "19 Nov, 14:06", "11月19日 14:06", on the workspace's clock. */
export function momentText(atMs: number, timezone: string, locale: Locale): string {
  const clock = new Date(localClock(atMs, timezone));
  const [month, day] = [clock.getUTCMonth(), clock.getUTCDate()];
  const time = clock.toISOString().slice(11, 16);
  return locale === "en" ? `${day} ${months[month]}, ${time}` : `${month + 1}月${day}日 ${time}`;
}
