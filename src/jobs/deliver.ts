/** Delivers messages to contact points, round after round. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { deliverDue, purgeTold } from "#server/notifications/deliver-due.ts";
import { type Job, repeat } from "./repeat.ts";

/** Between two rounds in which something was sent, and in which nothing was. */
const busyMs = 200;
const idleMs = 2_000;
const purgeMs = 3_600_000;

export function startDelivery(platform: Platform, restMs = idleMs): Job {
  let purgedAt = platform.now();
  const againMs = (_now: number, tried = 0) => (tried > 0 ? Math.min(busyMs, restMs) : restMs);
  return repeat(platform, { firstMs: 0, againMs, failure: "could not deliver messages" }, async (stopped) => {
    const tried = await deliverDue(stopped);
    if (platform.now() - purgedAt >= purgeMs) {
      purgedAt = platform.now();
      await purgeTold();
    }
    return tried;
  });
}
