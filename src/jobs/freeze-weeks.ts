/** Each hour: freezes the weeks that are over for good, and opens the process review of a week with late answers. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { freezeWeeks } from "#server/health/freeze-weeks.ts";
import { reviewLate } from "#server/health/review-late.ts";
import { forEachWorkspace, type Job, repeat } from "./repeat.ts";

/** The minutes of a start are busy with other things. */
const startMs = 240_000;

export function watchWeeks(platform: Platform, firstMs = startMs, againMs = hourMs): Job {
  return repeat(platform, { firstMs, againMs, failure: "could not judge weeks" }, (stopped) =>
    forEachWorkspace(stopped, async (workspace) => {
      const weeks = await freezeWeeks(platform, workspace, stopped);
      const reviewed = await reviewLate(platform, workspace);
      if (weeks + reviewed > 0) platform.log.info({ workspace: workspace.slug, weeks, reviewed }, "judged weeks");
    }),
  );
}
