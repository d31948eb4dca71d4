/** Looks after channels that are paused, on trial or lately changed, every five minutes. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { watchChannels } from "#server/breaker/watch-channels.ts";

export interface ChannelWatch {
  stop(): Promise<void>;
}

const everyMs = 5 * 60_000;

export function startChannelWatch(platform: Platform, waitMs = everyMs): ChannelWatch {
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer = setTimeout(next, waitMs);

  function next(): void {
    looking = look(platform, () => stopped).then(() => {
      if (!stopped) timer = setTimeout(next, waitMs);
    });
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Never throws: what went wrong is logged, and looked at again. */
async function look(platform: Platform, stopped: () => boolean): Promise<void> {
  try {
    for (const { id } of await readAllWorkspaces()) if (!stopped()) await watchChannels(id);
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not look after channels");
  }
}
