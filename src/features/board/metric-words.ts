/** A metric's short name for switches and column heads, where the dictionary's is too long to stand. */
import type { Locale, Words } from "#domain/base/locale.ts";
import { metricName } from "#domain/metrics/dictionary.ts";

const short: Readonly<Record<string, Words>> = {
  conversion_rate: { en: "Conv. rate", "zh-CN": "转化率" },
  new_customers: { en: "New cust.", "zh-CN": "新客" },
};

export function shortName(metricId: string, locale: Locale): string {
  return (short[metricId] ?? metricName(metricId))[locale];
}
