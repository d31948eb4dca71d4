/** Whether a rule's alerts are worth their noise: owned, acted on, false; and the limit that would have been right. */
import { hourMs } from "#domain/base/local-time.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { medianOf } from "#domain/metrics/median.ts";
import type { RuleDefinition } from "./rule.ts";
import type { Figures } from "./verdict.ts";

export interface PastAlert {
  readonly firedMs: number;
  readonly resolvedMs: number | null;
  readonly ownedMs: number | null;
  readonly actedMs: number | null;
  /** null: nobody has said. */
  readonly falseAlarm: boolean | null;
  /** Of the hour that fired. */
  readonly figures: Figures;
}

export interface AlertQuality {
  readonly alerts: number;
  /** Shares of all alerts; null without any. */
  readonly owned: number | null;
  readonly acted: number | null;
  /** Of those that somebody judged; null where nobody did. */
  readonly falseAlarms: number | null;
  readonly judged: number;
  readonly medianHoursToOwn: number | null;
  readonly medianHoursToAct: number | null;
  readonly medianHoursOpen: number | null;
  readonly suggestion: Suggestion | null;
}

/** Another value for the condition: it would have kept so many of the true alerts and spared so many of the false. */
export interface Suggestion {
  readonly field: "share" | "value" | "sure";
  readonly from: number;
  readonly to: number;
  readonly trueKept: number;
  readonly trueAlerts: number;
  readonly falseSpared: number;
  readonly falseAlerts: number;
}

const share = (count: number, of: number) => (of === 0 ? null : count / of);
const hoursTo = (alerts: readonly PastAlert[], when: (alert: PastAlert) => number | null) =>
  medianOf(
    alerts.flatMap((alert) => {
      const at = when(alert);
      return at === null ? [] : [(at - alert.firedMs) / hourMs];
    }),
  );

/** `minor`: minor units in a major one. */
export function alertQuality(definition: RuleDefinition, alerts: readonly PastAlert[], minor: number): AlertQuality {
  const judged = alerts.filter(({ falseAlarm }) => falseAlarm !== null);
  return {
    alerts: alerts.length,
    owned: share(alerts.filter(({ ownedMs }) => ownedMs !== null).length, alerts.length),
    acted: share(alerts.filter(({ actedMs }) => actedMs !== null).length, alerts.length),
    falseAlarms: share(judged.filter(({ falseAlarm }) => falseAlarm).length, judged.length),
    judged: judged.length,
    medianHoursToOwn: hoursTo(alerts, ({ ownedMs }) => ownedMs),
    medianHoursToAct: hoursTo(alerts, ({ actedMs }) => actedMs),
    medianHoursOpen: hoursTo(alerts, ({ resolvedMs }) => resolvedMs),
    suggestion: suggested(definition, judged, minor),
  };
}

/** Fewer alerts that were judged, or false ones among them, suggest nothing. */
const leastJudged = 5;
const leastFalse = 2;
/** So many of the true alerts must be kept. */
const leastKept = 0.9;

interface Scale {
  readonly field: Suggestion["field"];
  readonly now: number;
  /** How severe an alert was, in terms of the field; null where its figures do not say. */
  readonly of: (figures: Figures) => number | null;
  /** Whether larger values of the field are stricter. */
  readonly up: boolean;
}

function scaleOf({ condition, watch }: RuleDefinition, minor: number): Scale | null {
  if (condition.kind === "probably")
    return { field: "sure", now: condition.sure, of: ({ probability }) => probability, up: true };
  if (condition.kind === "threshold") {
    const money = watch.kind === "metric" && findMetric(watch.metric)?.unit === "money" ? minor : 1;
    const of = ({ value }: Figures) => (value === null ? null : value / money);
    return { field: "value", now: condition.value, of, up: condition.side === "above" };
  }
  if (condition.kind === "expression" || condition.kind === "present") return null;
  const of = ({ value, reference }: Figures) =>
    value === null || reference === null || reference === 0 ? null : Math.abs(value / reference - 1);
  return { field: "share", now: condition.share, of, up: true };
}

/** The value that spares most false alerts and keeps nine of ten true ones; the mildest of equals. */
function suggested(definition: RuleDefinition, judged: readonly PastAlert[], minor: number): Suggestion | null {
  const scale = scaleOf(definition, minor);
  if (scale === null) return null;
  const sign = scale.up ? 1 : -1;
  const known = judged.flatMap(({ figures, falseAlarm }) => {
    const depth = scale.of(figures);
    return depth === null ? [] : [{ depth: sign * depth, isFalse: falseAlarm === true }];
  });
  const falseAlerts = known.filter(({ isFalse }) => isFalse).length;
  const trueAlerts = known.length - falseAlerts;
  if (known.length < leastJudged || falseAlerts < leastFalse) return null;
  let best: Suggestion | null = null;
  for (const to of stricter(
    known.map(({ depth }) => depth),
    sign * scale.now,
  )) {
    const trueKept = known.filter(({ depth, isFalse }) => !isFalse && depth >= to).length;
    const falseSpared = known.filter(({ depth, isFalse }) => isFalse && depth < to).length;
    if (trueKept < leastKept * trueAlerts || falseSpared <= (best?.falseSpared ?? 0)) continue;
    best = { field: scale.field, from: scale.now, to: sign * to, trueKept, trueAlerts, falseSpared, falseAlerts };
  }
  return best === null || (scale.field === "sure" && best.to >= 1) ? null : best;
}

/** Halfway between neighbouring alerts, rounded to what a person would enter. */
function stricter(depths: readonly number[], now: number): number[] {
  const sorted = [...new Set(depths)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((depth, i) => {
    const before = sorted[i] ?? depth;
    return rounded((before + depth) / 2, before, depth);
  });
  return between.filter((to) => to > now);
}

/** With as few digits as still lie between the two. */
function rounded(middle: number, low: number, high: number): number {
  for (let digits = 1; digits < 15; digits++) {
    const short = Number(middle.toPrecision(digits));
    if (short > low && short <= high) return short;
  }
  return middle;
}
