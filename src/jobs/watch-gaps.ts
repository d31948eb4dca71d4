/** Opens disputes where two teams count too differently, and counts what they agreed on again: some time after the start, then each day. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { openWideGaps } from "#server/reconciliation/open-wide-gaps.ts";
import { watchAgreedGaps } from "#server/reconciliation/watch-gaps.ts";
import { forEachWorkspace, type Job, repeat } from "./repeat.ts";

/** The minutes of a start are busy with other things. */
const startMs = 5 * 60_000;
const dayMs = 86_400_000;

export function watchGaps(platform: Platform, firstMs = startMs): Job {
  const rhythm = { firstMs, againMs: dayMs, settled: true, failure: "could not look at the gaps between definitions" };
  return repeat(platform, rhythm, (stopped) =>
    forEachWorkspace(stopped, async (workspace) => {
      const opened = await openWideGaps(workspace, stopped);
      if (opened > 0) platform.log.info({ workspace: workspace.slug, opened }, "opened disputes about wide gaps");
      const told = await watchAgreedGaps(workspace, stopped);
      if (told > 0) platform.log.info({ workspace: workspace.slug, told }, "told of gaps that have drifted");
    }),
  );
}
