/** A metric's name inside a sentence: "conversion rate", but "CTR". */
import type { Locale } from "#domain/base/locale.ts";
import { metricName } from "#domain/metrics/dictionary.ts";

export function spokenMetric(metric: string, locale: Locale): string {
  const name = metricName(metric)[locale];
  return locale === "en" && /^.[a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
