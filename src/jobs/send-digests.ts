/** Looks every few minutes whether a morning has come in which a digest is due. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { sendDigests } from "#server/digests/send-digests.ts";

export interface DigestJob {
  stop(): Promise<void>;
}

/** An hour begins at other minutes in some zones; what was handed over is one look at the record. */
const everyMs = 5 * 60_000;

export function startDigests(platform: Platform, afterMs = everyMs): DigestJob {
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

/** Never throws: what went wrong is logged, and looked at again. */
async function look(platform: Platform): Promise<void> {
  try {
    const sent = await sendDigests();
    if (sent > 0) platform.log.info({ sent }, "handed digests over");
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not look for digests");
  }
}
