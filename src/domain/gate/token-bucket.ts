/** A token bucket: so many units at once, refilled evenly. Pure: the caller brings the clock. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Takes `cost` units at `now` (epoch ms). `waitMs` is 0 when they were taken; a cost above the burst is let through when full. */
export function take(
  bucket: Bucket | undefined,
  rate: Rate,
  cost: number,
  now: number,
): { bucket: Bucket; waitMs: number } {
  const gained = bucket === undefined ? rate.burst : (Math.max(0, now - bucket.at) / 1000) * rate.perSecond;
  const tokens = Math.min(rate.burst, (bucket?.tokens ?? 0) + gained);
  const needed = Math.min(cost, rate.burst);
  if (tokens >= needed) return { bucket: { tokens: tokens - cost, at: now }, waitMs: 0 };
  return { bucket: { tokens, at: now }, waitMs: Math.ceil(((needed - tokens) / rate.perSecond) * 1000) };
}
