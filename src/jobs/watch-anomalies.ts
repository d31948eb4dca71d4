/** Looks for what is unusual soon after the start and soon after each hour. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { findAnomalies } from "#server/metrics/find-anomalies.ts";

export interface AnomalyWatch {
  stop(): Promise<void>;
}

/** The hours of a start are busy with other things. */
const startMs = 90_000;
/** Into each hour, so that the last one is known. */
const afterHourMs = 17 * 60_000;

export function watchAnomalies(platform: Platform, firstMs = startMs): AnomalyWatch {
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer = setTimeout(() => void next(), firstMs);

  async function next(): Promise<void> {
    // Hours that are not counted yet would look like silence.
    await platform.wake.settle();
    if (stopped) return;
    looking = look(platform, () => stopped);
    await looking;
    const now = platform.now();
    const at = (Math.floor((now - afterHourMs) / hourMs) + 1) * hourMs + afterHourMs;
    if (!stopped) timer = setTimeout(() => void next(), at - now);
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Never throws: what went wrong is logged, and looked at again in an hour. */
async function look(platform: Platform, stopped: () => boolean): Promise<void> {
  try {
    for (const workspace of await readAllWorkspaces()) {
      if (stopped()) return;
      const found = await findAnomalies(platform, workspace);
      if (found > 0) platform.log.info({ workspace: workspace.slug, found }, "found something unusual");
    }
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not look for what is unusual");
  }
}
