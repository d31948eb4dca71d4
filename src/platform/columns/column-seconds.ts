/** Times as the columns keep hours: whole seconds since 1970 that fit into 32 bits. */
import "server-only";

const last = 2 ** 32 - 1;

/** What lies before or after all that the columns can hold becomes their first or last second: nothing is there. */
export function columnSeconds(ms: number, round: (seconds: number) => number = Math.floor): number {
  return Math.min(last, Math.max(0, round(ms / 1000)));
}
