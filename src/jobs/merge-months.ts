/** Once a day: makes one part of each month of the columns that is over and lies in many. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { mergeMonths } from "#server/events/merge-months.ts";
import { type Job, repeat } from "./repeat.ts";

/** What was sent late comes first. */
const startMs = 30 * 60_000;
const againMs = 24 * 60 * 60_000;

export function startMergingMonths(platform: Platform, firstMs = startMs): Job {
  const rhythm = { firstMs, againMs, settled: true, failure: "could not merge months of the columns" };
  const job = repeat(platform, rhythm, async (stopped) => {
    const merged = await mergeMonths(platform, platform.now(), stopped);
    if (merged > 0) platform.log.info({ merged }, "made one part of each month that is over");
  });
  // A month takes many seconds and harms nothing when it is cut off: stopping does not wait for it.
  return {
    stop: async () => {
      void job.stop();
    },
  };
}
