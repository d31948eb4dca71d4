/** How many events stand behind a cell: below a certain number, a distance from the benchmark is chance. */
import type { MetricValues } from "./board-question.ts";
import { findMetric } from "./dictionary.ts";
import { isMoney } from "./measure.ts";
import { measuresOf } from "./metric.ts";

/** Two sides of 10 % each: a distance that one cell in five would show by chance says nothing. */
const z = 1.28;

/** The rarest thing counted in a metric: clicks of a CTR, orders of a ROAS; null for what is exact, such as spend. */
function rarest(metricId: string, counted: MetricValues): number | null {
  const metric = findMetric(metricId);
  if (metric === undefined) return null;
  const measures = measuresOf([metric]);
  const counts = measures.filter((measure) => !isMoney(measure));
  if (counts.length === 0)
    return measures.some((measure) => measure === "gross_revenue") ? (counted.orders ?? 0) : null;
  return Math.min(...counts.map((measure) => counted[measure] ?? 0));
}

/** The events behind a cell, now or usually, whichever are more; null for what is exact. */
function eventsBehind(metricId: string, counted: MetricValues, usual: MetricValues): number | null {
  const now = rarest(metricId, counted);
  return now === null ? null : Math.max(now, rarest(metricId, usual) ?? 0, 1);
}

/** Whether an index this far from 100 may be chance: counts vary by their square root (Poisson). */
export function mayBeChance(metricId: string, index: number, counted: MetricValues, usual: MetricValues): boolean {
  const events = eventsBehind(metricId, counted, usual);
  return events !== null && Math.abs(index - 100) < (100 * z) / Math.sqrt(events);
}

/** The benchmark weighs as much as this many events of the cell's own. */
const prior = 6;
/** Further away than this says no more. */
const furthest = 100;

/**
 * The index that a cell is coloured by: drawn towards 100 the less it rests on, 100 × (k + seen) ÷ (k + usual)
 * (gamma-Poisson shrinkage; Clayton and Kaldor 1987). Ten quiet hours in a row still make a row of colour.
 */
export function steadyIndex(metricId: string, index: number, counted: MetricValues, usual: MetricValues): number {
  const events = eventsBehind(metricId, counted, usual);
  if (events === null) return index;
  const away = Math.min(furthest, index - 100);
  return 100 + (away * events) / (events + prior);
}
