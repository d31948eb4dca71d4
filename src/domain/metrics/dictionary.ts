/** The metric dictionary: one definition per number, in both languages. */
import type { Words } from "#domain/base/locale.ts";
import { advertising } from "./dictionary-advertising.ts";
import { commerce } from "./dictionary-commerce.ts";
import { traffic } from "./dictionary-traffic.ts";
import type { Metric } from "./metric.ts";

export const dictionary: readonly Metric[] = [...advertising, ...traffic, ...commerce];

const byId: ReadonlyMap<string, Metric> = new Map(dictionary.map((metric) => [metric.id, metric]));

export function findMetric(id: string): Metric | undefined {
  return byId.get(id);
}

/** The metric's name, or its id where nobody defined it. */
export function metricName(id: string): Words {
  return byId.get(id)?.names ?? { en: id, "zh-CN": id };
}
