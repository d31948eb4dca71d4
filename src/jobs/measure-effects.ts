/** Measures the effects of finished tasks again, each once a day, until fourteen days after. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { measureEffectsOf } from "#server/tasks/measure-effect.ts";
import { forEachWorkspace, type Job, repeat } from "./repeat.ts";

/** The minutes of a start are busy with other things. */
const startMs = 150_000;

export function watchEffects(platform: Platform, firstMs = startMs, againMs = hourMs): Job {
  return repeat(platform, { firstMs, againMs, failure: "could not measure effects" }, (stopped) =>
    forEachWorkspace(stopped, async (workspace) => {
      const measured = await measureEffectsOf(workspace);
      if (measured > 0) platform.log.info({ workspace: workspace.slug, measured }, "measured effects");
    }),
  );
}
