/** Once a day: makes one part of each month of the columns that is over. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { mergeMonths } from "#server/events/merge-months.ts";
import { type Job, repeat } from "./repeat.ts";

/** What was sent late comes first. */
const startMs = 30 * 60_000;
const againMs = 24 * 60 * 60_000;

export function startMergingMonths(platform: Platform, firstMs = startMs): Job {
  return repeat(platform, { firstMs, againMs, failure: "could not merge months of the columns" }, async (stopped) => {
    const merged = await mergeMonths(platform, platform.now(), stopped);
    if (merged > 0) platform.log.info({ merged }, "made one part of each month that is over");
  });
}
