/** How late conversions are known: the share that is reported by the time an hour is so many hours old. */

/** By whole hours since the hour was over; past its end everything is known. */
export type LagCurve = readonly number[];

const longestHours = 336;

/** Half at once, the other half ten hours later on average: where a workspace has too few conversions to know its own. */
export const fallbackLag: LagCurve = Array.from({ length: 168 }, (_, age) => 0.5 + 0.5 * (1 - Math.exp(-age / 10)));

/** Fewer conversions than this draw no curve. */
const leastConversions = 200;

/**
 * The workspace's own curve: `late[h]` conversions were known h hours (rounded up) after the hour they belong to was over.
 * Only of hours that are old enough for all of them to have come. The fallback, where there are fewer than 200.
 */
export function lagCurveOf(late: readonly number[]): LagCurve {
  const all = late.reduce((sum, count) => sum + count, 0);
  if (all < leastConversions) return fallbackLag;
  let known = 0;
  const curve = late.slice(0, longestHours).map((count) => {
    known += count;
    return known / all;
  });
  return curve;
}

export function knownBy(curve: LagCurve, ageHours: number): number {
  if (ageHours < 0) return 0;
  return curve[Math.floor(ageHours)] ?? 1;
}
