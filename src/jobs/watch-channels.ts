/** Looks after channels that are paused, on trial or lately changed, every five minutes. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { watchChannels } from "#server/breaker/watch-channels.ts";
import { forEachWorkspace, type Job, repeat } from "./repeat.ts";

const everyMs = 5 * 60_000;

export function startChannelWatch(platform: Platform, waitMs = everyMs): Job {
  const rhythm = { firstMs: waitMs, againMs: waitMs, failure: "could not look after channels" };
  return repeat(platform, rhythm, (stopped) => forEachWorkspace(stopped, ({ id }) => watchChannels(id)));
}
