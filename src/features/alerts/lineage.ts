/** Which sources a figure rests on, and how fresh each is. */
import { findMetric } from "#domain/metrics/dictionary.ts";
import { spendMeasures } from "#domain/metrics/measure.ts";
import { measuresOf } from "#domain/metrics/metric.ts";

interface Spend {
  readonly source: string;
  readonly through_ms: number;
  readonly hourly: boolean;
}

interface Events {
  readonly name: string;
  readonly last_ms: number | null;
}

export interface Sources {
  readonly spend: readonly Spend[];
  readonly events: readonly Events[];
  readonly nowMs: number;
}

export interface LineageSource {
  readonly kind: "spend" | "events";
  readonly name: string;
  /** null: nothing has come yet. */
  readonly throughMs: number | null;
  /** 0: on time. */
  readonly lateMs: number;
}

const hourMs = 3_600_000;
const eventsDueMs = hourMs / 2;
const isSpend = new Set<string>(spendMeasures);

/** Hourly figures are due two hours later, daily ones a day and a half; events within half an hour. */
export function lineageOf(
  metric: string | null,
  scope: { readonly scopeKind: string; readonly scopeKey: string },
  { spend, events, nowMs }: Sources,
): LineageSource[] {
  const found = metric === null ? undefined : findMetric(metric);
  const measures = found === undefined ? [] : measuresOf([found]);
  const own = spend.filter(({ source }) => scope.scopeKind === "channel" && source === scope.scopeKey);
  const paid = measures.some((measure) => isSpend.has(measure)) ? (own.length > 0 ? own : spend) : [];
  const counted = measures.some((measure) => !isSpend.has(measure) && measure !== "plan") ? events : [];
  return [
    ...paid.map(({ source, through_ms: throughMs, hourly }): LineageSource => {
      const late = nowMs - throughMs > (hourly ? 2 : 36) * hourMs;
      return { kind: "spend", name: source, throughMs, lateMs: late ? nowMs - throughMs : 0 };
    }),
    ...counted.map(({ name, last_ms: throughMs }): LineageSource => {
      const late = throughMs !== null && nowMs - throughMs > eventsDueMs;
      return { kind: "events", name, throughMs, lateMs: late ? nowMs - throughMs : 0 };
    }),
  ];
}
