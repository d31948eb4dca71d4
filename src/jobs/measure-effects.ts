/** Measures the effects of finished tasks again, each once a day, until fourteen days after. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { measureEffectsOf } from "#server/tasks/measure-effect.ts";

export interface EffectWatch {
  stop(): Promise<void>;
}

/** The minutes of a start are busy with other things. */
const startMs = 150_000;

export function watchEffects(platform: Platform, firstMs = startMs, againMs = hourMs): EffectWatch {
  let stopped = false;
  let measuring: Promise<void> = Promise.resolve();
  let timer = setTimeout(() => void next(), firstMs);

  async function next(): Promise<void> {
    measuring = measureAll(platform, () => stopped);
    await measuring;
    if (!stopped) timer = setTimeout(() => void next(), againMs);
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await measuring;
    },
  };
}

/** Never throws: what went wrong is logged, and tried again in an hour. */
async function measureAll(platform: Platform, stopped: () => boolean): Promise<void> {
  try {
    for (const workspace of await readAllWorkspaces()) {
      if (stopped()) return;
      const measured = await measureEffectsOf(workspace);
      if (measured > 0) platform.log.info({ workspace: workspace.slug, measured }, "measured effects");
    }
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not measure effects");
  }
}
