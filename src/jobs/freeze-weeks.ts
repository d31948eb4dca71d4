/** Each hour: freezes the weeks that are over for good, and opens the process review of a week with late answers. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { freezeWeeks } from "#server/health/freeze-weeks.ts";
import { reviewLate } from "#server/health/review-late.ts";

export interface WeekWatch {
  stop(): Promise<void>;
}

/** The minutes of a start are busy with other things. */
const startMs = 240_000;

export function watchWeeks(platform: Platform, firstMs = startMs, againMs = hourMs): WeekWatch {
  let stopped = false;
  let freezing: Promise<void> = Promise.resolve();
  let timer = setTimeout(() => void next(), firstMs);

  async function next(): Promise<void> {
    freezing = freezeAll(platform, () => stopped);
    await freezing;
    if (!stopped) timer = setTimeout(() => void next(), againMs);
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await freezing;
    },
  };
}

/** Never throws: what went wrong is logged, and tried again in an hour. */
async function freezeAll(platform: Platform, stopped: () => boolean): Promise<void> {
  try {
    for (const workspace of await readAllWorkspaces()) {
      if (stopped()) return;
      const weeks = await freezeWeeks(platform, workspace, stopped);
      const reviewed = await reviewLate(platform, workspace);
      if (weeks + reviewed > 0) platform.log.info({ workspace: workspace.slug, weeks, reviewed }, "judged weeks");
    }
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not judge weeks");
  }
}
