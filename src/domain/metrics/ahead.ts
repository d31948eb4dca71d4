/** What the rest of the day usually brings: how many hours, which share of the volume, and when it peaks. */
import type { BoardAnswer } from "./board-question.ts";
import type { Bucket } from "./board-range.ts";
import { rowsByKey } from "./map-grid.ts";

export interface Ahead {
  readonly count: number;
  /** 0–1; null without a benchmark of every bucket. */
  readonly share: number | null;
  /** The two busiest buckets in a row that are still to come. */
  readonly peak: readonly [Bucket, Bucket] | null;
}

/** null when fewer than three buckets are ahead: then there is no room for words. */
export function aheadOf(buckets: readonly Bucket[], metric: string, all: BoardAnswer | undefined): Ahead | null {
  const first = buckets.findIndex(({ state }) => state === "ahead");
  const count = first < 0 ? 0 : buckets.length - first;
  if (count < 3) return null;
  const rows = rowsByKey(all).get("");
  const usual = buckets.map(({ key }) => rows?.get(key)?.benchmark?.[metric] ?? null);
  if (usual.some((amount) => amount === null)) return { count, share: null, peak: null };
  const sum = (from: number, to: number) => usual.slice(from, to).reduce<number>((all, one) => all + (one ?? 0), 0);
  const whole = sum(0, usual.length);
  const starts = Array.from({ length: count - 1 }, (_, i) => first + i);
  const best = starts.reduce((a, b) => (sum(b, b + 2) > sum(a, a + 2) ? b : a), first);
  const [one, two] = [buckets[best], buckets[best + 1]];
  const peak = one === undefined || two === undefined ? null : ([one, two] as const);
  return { count, share: whole > 0 ? sum(first, usual.length) / whole : null, peak };
}
