/** How many people each arm needs, before anything begins. */
import { normalQuantile } from "./normal.ts";

/**
 * Per arm, by Miller's formula: `baseline` is the control's rate, `effect` the least absolute difference worth seeing.
 * null where no such rates exist.
 */
export function peopleNeeded(baseline: number, effect: number, alpha = 0.05, power = 0.8): number | null {
  const size = Math.abs(effect);
  if (!(baseline > 0 && baseline < 1 && size > 0)) return null;
  const rate = baseline > 0.5 ? 1 - baseline : baseline;
  const other = rate + size;
  if (other >= 1) return null;
  const none = normalQuantile(alpha / 2) * Math.sqrt(2 * rate * (1 - rate));
  const some = normalQuantile(1 - power) * Math.sqrt(rate * (1 - rate) + other * (1 - other));
  return ((none + some) / size) ** 2;
}
