/** Looks for what is unusual soon after the start and soon after each hour. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { findAnomalies } from "#server/metrics/find-anomalies.ts";
import { afterEachHour, forEachWorkspace, type Job, repeat } from "./repeat.ts";

/** The minutes of a start are busy with other things. */
const startMs = 90_000;
/** Into each hour, so that the last one is known. */
const againMs = afterEachHour(17 * 60_000);

export function watchAnomalies(platform: Platform, firstMs = startMs): Job {
  const rhythm = { firstMs, againMs, settled: true, failure: "could not look for what is unusual" };
  return repeat(platform, rhythm, (stopped) =>
    forEachWorkspace(stopped, async (workspace) => {
      const found = await findAnomalies(platform, workspace);
      if (found > 0) platform.log.info({ workspace: workspace.slug, found }, "found something unusual");
    }),
  );
}
