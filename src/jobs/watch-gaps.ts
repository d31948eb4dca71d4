/** Opens disputes where two teams count too differently, and counts what they agreed on again: some time after the start, then each day. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { openWideGaps } from "#server/reconciliation/open-wide-gaps.ts";
import { watchAgreedGaps } from "#server/reconciliation/watch-gaps.ts";

export interface GapWatching {
  stop(): Promise<void>;
}

/** The minutes of a start are busy with other things. */
const startMs = 5 * 60_000;
const dayMs = 86_400_000;

export function watchGaps(platform: Platform, firstMs = startMs): GapWatching {
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer = setTimeout(() => void next(), firstMs);

  async function next(): Promise<void> {
    // What is not counted yet would look like a drift.
    await platform.wake.settle();
    if (stopped) return;
    looking = look(platform, () => stopped);
    await looking;
    if (!stopped) timer = setTimeout(() => void next(), dayMs);
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Never throws: what went wrong is logged, and looked at again the next day. */
async function look(platform: Platform, stopped: () => boolean): Promise<void> {
  try {
    for (const workspace of await readAllWorkspaces()) {
      if (stopped()) return;
      const opened = await openWideGaps(workspace, stopped);
      if (opened > 0) platform.log.info({ workspace: workspace.slug, opened }, "opened disputes about wide gaps");
      const told = await watchAgreedGaps(workspace, stopped);
      if (told > 0) platform.log.info({ workspace: workspace.slug, told }, "told of gaps that have drifted");
    }
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not look at the gaps between definitions");
  }
}
