/** What a task's effect is measured on: which page, channel or campaign, and by which metric. */
import { findMetric } from "#domain/metrics/dictionary.ts";
import { spendMeasures } from "#domain/metrics/measure.ts";
import { type Metric, measuresOf } from "#domain/metrics/metric.ts";
import type { EffectDimension } from "./effect.ts";

export interface EffectSubject {
  readonly kind: string;
  readonly objectKind: string;
  readonly objectKey: string;
  readonly pagePath: string | null;
  /** Of the alert that filed it. */
  readonly alert: { readonly metric: string | null; readonly scopeKind: string; readonly scopeKey: string } | null;
}

export interface EffectObject {
  readonly dimension: EffectDimension;
  readonly key: string;
  readonly metric: Metric;
}

/** The alert's own metric where it was seen, else on the task's page, else what the task's kind is about; null where nothing can be measured. */
export function effectObject({ kind, objectKind, objectKey, pagePath, alert }: EffectSubject): EffectObject | null {
  const page = pagePath ?? (objectKind === "landing_page" ? objectKey : null);
  const usual = kind === "creative" ? "ctr" : "conversion_rate";
  const own = [...(page === null ? [] : [["landing_page", page]]), [objectKind, objectKey]] as const;
  const wanted = [
    ...(alert === null ? [] : [[alert.scopeKind, alert.scopeKey, alert.metric] as const]),
    ...own.map(([dimension, key]) => [dimension, key, alert?.metric ?? null] as const),
    ...own.map(([dimension, key]) => [dimension, key, usual] as const),
  ];
  for (const [dimension, key, id] of wanted) {
    const metric = id === null ? undefined : findMetric(id);
    if (metric === undefined || !isDimension(dimension) || (dimension !== "none" && !key)) continue;
    // "none" stands for everything in an alert, and for no object at all in a task.
    if (dimension === "none" && alert?.scopeKind !== "none") continue;
    if (isMeasurable(metric, dimension)) return { dimension, key: dimension === "none" ? "" : (key ?? ""), metric };
  }
  return null;
}

const isDimension = (kind: string | undefined): kind is EffectDimension =>
  kind === "none" || kind === "channel" || kind === "campaign" || kind === "landing_page";

/** People of hours do not add up, plans are no result, and no spend is known by page. */
function isMeasurable(metric: Metric, dimension: EffectDimension): boolean {
  const needs = measuresOf([metric]);
  const ofSpend = needs.some((measure) => spendMeasures.some((spend) => spend === measure));
  const adds = !needs.includes("visitors") && !needs.includes("plan");
  return adds && metric.direction !== "none" && !(ofSpend && dimension === "landing_page");
}
