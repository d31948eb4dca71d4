/** Figures and measures as a rule's sentence says them. */
import type { Locale, Words } from "#domain/base/locale.ts";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import type { Measure } from "#domain/metrics/measure.ts";

/** As it stands within a sentence: CTR keeps its capitals, Conversion rate does not. */
export function withinSentence({ en, "zh-CN": zh }: Words, locale: Locale): string {
  if (locale === "zh-CN") return zh;
  return /^[A-Z][A-Z]/.test(en) ? en : en.charAt(0).toLowerCase() + en.slice(1);
}

/** Measures that are no metric of their own. */
const unnamed: Partial<Record<Measure, Words>> = {
  engaged_sessions: { en: "Engaged sessions", "zh-CN": "有互动的访问" },
  interactions: { en: "Interactions", "zh-CN": "内容互动" },
};

export const measureWords = (measure: Measure): Words => unnamed[measure] ?? metricName(measure);

export const numberWords = (value: number) =>
  new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 }).format(value).replace("-", "−");

/** Without what binary fractions add: 0.15 is 15%. */
export const percentWords = (share: number) => `${numberWords(Number((100 * share).toPrecision(12)))}%`;

export function moneyWords(major: number, currency: string): string {
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: 0,
  });
  return format.format(major).replace("-", "−");
}

/** A value of the metric, money in major units. */
export function valueWords(metric: string, value: number, currency: string): string {
  switch (findMetric(metric)?.unit) {
    case "money":
      return moneyWords(value, currency);
    case "rate":
      return percentWords(value);
    case "ratio":
      return `1 : ${numberWords(value)}`;
    default:
      return numberWords(value);
  }
}
