/** Looks at the clocks of tasks, and of the steps of playbooks, every minute. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { watchSteps } from "#server/playbooks/watch-steps.ts";
import { watchClocks } from "#server/tasks/watch-clocks.ts";
import { type Job, repeat } from "./repeat.ts";

const everyMs = 60_000;

export function watchTasks(platform: Platform, afterMs = everyMs): Job {
  const rhythm = { firstMs: afterMs, againMs: afterMs, failure: "could not look at the clocks of tasks and steps" };
  return repeat(platform, rhythm, async () => {
    const told = (await watchClocks()) + (await watchSteps());
    if (told > 0) platform.log.info({ told }, "told of tasks and steps whose time runs out");
  });
}
