/** Looks every few minutes whether a morning has come in which a digest is due. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { sendDigests } from "#server/digests/send-digests.ts";
import { type Job, repeat } from "./repeat.ts";

/** An hour begins at other minutes in some zones; what was handed over is one look at the record. */
const everyMs = 5 * 60_000;

export function startDigests(platform: Platform, afterMs = everyMs): Job {
  const rhythm = { firstMs: afterMs, againMs: afterMs, failure: "could not look for digests" };
  return repeat(platform, rhythm, async () => {
    const sent = await sendDigests();
    if (sent > 0) platform.log.info({ sent }, "handed digests over");
  });
}
