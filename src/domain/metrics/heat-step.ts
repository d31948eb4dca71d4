/** The nine steps of the heat scale: how far a value is from its benchmark, and whether that is better. */
import type { Metric } from "./metric.ts";

export type HeatStep = -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4;

/** Distance from 100 at which each step begins, the same on both sides. */
const bounds = [2.5, 8.5, 18.5, 28.5] as const;
const steps: readonly HeatStep[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/**
 * The step of an index (100 = benchmark). Positive is petrol: better than the benchmark, so that a metric
 * whose direction is "down" turns its sign; for "none" positive is simply above. null for no index.
 */
export function heatStep(index: number | null, direction: Metric["direction"]): HeatStep | null {
  if (index === null || !Number.isFinite(index)) return null;
  const away = direction === "down" ? 100 - index : index - 100;
  const size = bounds.filter((bound) => Math.abs(away) >= bound).length;
  return steps[4 + (away < 0 ? -size : size)] ?? null;
}

/** The token's name of a step: "n4" … "0" … "p4". */
export function heatToken(step: HeatStep): string {
  return step === 0 ? "0" : step < 0 ? `n${-step}` : `p${step}`;
}
