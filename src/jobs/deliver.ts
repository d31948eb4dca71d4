/** Delivers messages to contact points, round after round. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { deliverDue, purgeTold } from "#server/notifications/deliver-due.ts";

export interface DeliveryJob {
  stop(): Promise<void>;
}

/** Between two rounds in which something was sent, and in which nothing was. */
const busyMs = 200;
const idleMs = 2_000;
const purgeMs = 3_600_000;

export function startDelivery(platform: Platform, restMs = idleMs): DeliveryJob {
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let purgedAt = platform.now();
  let timer = setTimeout(next, 0);

  function next(): void {
    working = round();
  }

  /** Never throws: what went wrong is logged, and tried again in the next round. */
  async function round(): Promise<void> {
    let tried = 0;
    try {
      tried = await deliverDue(() => stopped);
      if (platform.now() - purgedAt >= purgeMs) {
        purgedAt = platform.now();
        await purgeTold();
      }
    } catch (thrown) {
      platform.log.error({ err: thrown }, "could not deliver messages");
    }
    if (!stopped) timer = setTimeout(next, tried > 0 ? Math.min(busyMs, restMs) : restMs);
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}
