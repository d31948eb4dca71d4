/** Hours of an outage: far fewer events than those hours usually bring, so that what happened in them is not known. */
import { hourMs } from "#domain/base/local-time.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { medianOf } from "#domain/metrics/median.ts";
import { type HourValue, seasonOf } from "#domain/metrics/season.ts";
import { isThin } from "./freshness.ts";
import type { ScopeHour } from "./verdict.ts";

const lookedMs = 336 * hourMs;

/**
 * Starts of the hours of the last fourteen days in which the workspace's events were down. `events`: of the whole
 * workspace, contiguous, as far back as four weeks before those; like hours that were down themselves lower the median
 * only where most of them were.
 */
export function downHours(events: readonly HourValue[], timezone: string): ReadonlySet<number> {
  const season = seasonOf(events, timezone);
  const from = (events.at(-1)?.at ?? 0) - lookedMs;
  const down = new Set<number>();
  events.forEach(({ at, value }, i) => {
    if (at >= from && isThin(value ?? 0, medianOf(season.like(i)))) down.add(at);
  });
  return down;
}

/** What platforms deliver is known all the same. */
const delivered = ({ spend = null, impressions = null, clicks = null }: Measures): Measures => ({
  spend,
  impressions,
  clicks,
});

/** The hours with the events of an outage unknown: they count neither for a channel nor against it. */
export function withoutDown(hours: readonly ScopeHour[], down: ReadonlySet<number>): readonly ScopeHour[] {
  if (down.size === 0) return hours;
  return hours.map((hour) =>
    down.has(hour.at) && hour.sums !== null ? { at: hour.at, sums: delivered(hour.sums) } : hour,
  );
}
