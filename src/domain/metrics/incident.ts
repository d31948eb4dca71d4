/** Incidents: unusual hours close to each other, as one. */
import { hourMs } from "#domain/base/local-time.ts";
import type { Judgement } from "./anomaly.ts";

export const incidentKinds = ["surge", "collapse", "stopped"] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export interface Incident {
  readonly kind: IncidentKind;
  /** Start of its first and end of its last unusual hour, epoch ms. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Of its most unusual hour. */
  readonly peakAt: number;
  readonly value: number;
  readonly expected: number;
  readonly score: number;
}

/** Unusual hours that begin less than this after the one before belong to it. */
export const mergeMs = 6 * hourMs;

/** `judged` in time order; unusual is what deviates by the threshold or more. */
export function incidentsOf(judged: readonly Judgement[], threshold: number): Incident[] {
  const found: Incident[] = [];
  for (const judgement of judged) {
    if (Math.abs(judgement.score) < threshold) continue;
    const last = found.at(-1);
    if (last !== undefined && judgement.at - (last.toMs - hourMs) < mergeMs)
      found.splice(-1, 1, joined(last, judgement));
    else found.push(incident(judgement));
  }
  return found;
}

function incident({ at, value, expected, score, stopped }: Judgement): Incident {
  const kind = score > 0 ? "surge" : stopped ? "stopped" : "collapse";
  return { kind, fromMs: at, toMs: at + hourMs, peakAt: at, value, expected, score };
}

function joined(before: Incident, judgement: Judgement): Incident {
  const peak = Math.abs(judgement.score) > Math.abs(before.score) ? incident(judgement) : before;
  return { ...peak, fromMs: before.fromMs, toMs: judgement.at + hourMs };
}

/** As many incidents of one series in four weeks as anyone wants to be told of. */
const mostInMemory = 2;

/**
 * A threshold for a restless series, by the peaks of its incidents of the last four weeks: what is as loud as the third
 * of them is no news. Never below `least`, and never above three times of it.
 */
export function calmThreshold(peaks: readonly number[], least: number): number {
  const next = [...peaks].sort((a, b) => b - a)[mostInMemory];
  return next === undefined ? least : Math.min(3 * least, Math.max(least, next));
}
