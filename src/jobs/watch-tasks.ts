/** Looks at the clocks of tasks, and of the steps of playbooks, every minute. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { watchSteps } from "#server/playbooks/watch-steps.ts";
import { watchClocks } from "#server/tasks/watch-clocks.ts";

export interface TaskWatch {
  stop(): Promise<void>;
}

const everyMs = 60_000;

export function watchTasks(platform: Platform, afterMs = everyMs): TaskWatch {
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look(platform).finally(() => {
      looking = null;
    });
  }, afterMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Never throws: what went wrong is logged, and looked at again in a minute. */
async function look(platform: Platform): Promise<void> {
  try {
    const told = (await watchClocks()) + (await watchSteps());
    if (told > 0) platform.log.info({ told }, "told of tasks and steps whose time runs out");
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not look at the clocks of tasks and steps");
  }
}
