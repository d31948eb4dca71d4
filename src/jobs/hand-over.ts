/** Hands over what committed changes left in the outbox, to everybody whom a topic concerns. */
import "server-only";
import { setTimeout } from "node:timers/promises";
import type { Platform } from "#platform/slot.ts";
import { mailMinutes } from "#server/alignment/mail-minutes.ts";
import { onAlertFired } from "#server/breaker/on-alert-fired.ts";
import { runAction } from "#server/breaker/run-action.ts";
import { noticeHandlers } from "#server/notifications/handlers.ts";
import { type Handlers, handOver, type Lane, purgeHanded, releaseHanded } from "#server/outbox/hand-over.ts";
import { fileTask } from "#server/tasks/file-task.ts";
import { handleTaskDone } from "#server/tasks/measure-effect.ts";
import type { Job } from "./repeat.ts";

/** The one table of who does what with what. People are told first: whoever acts may have to wait. */
export const handlers: Handlers = {
  ...noticeHandlers,
  "alert.fired": [
    ...(noticeHandlers["alert.fired"] ?? []),
    async (handed) => (handed.body.upTo === "observe" ? undefined : onAlertFired(handed)),
  ],
  "alert.repeated": [...(noticeHandlers["alert.repeated"] ?? []), onAlertFired],
  "action.run": [runAction],
  "alignment.minutes": [mailMinutes],
  "task.file": [fileTask],
  "task.done": [...(noticeHandlers["task.done"] ?? []), handleTaskDone],
};

/** An action may wait half a minute for its platform, which nobody else is to notice. */
const lanes: readonly Lane[] = [
  { topics: ["action.run"], alone: true },
  { topics: ["action.run"], alone: false },
];

const idleMs = 1_000;
const purgeMs = 3_600_000;

export function startHandOver(platform: Platform, restMs = idleMs): Job {
  let purgedAt = platform.now();
  const stopping = new AbortController();
  const released = trying(platform, releaseHanded);

  async function work(lane: Lane): Promise<void> {
    await released;
    while (!stopping.signal.aborted) {
      await trying(platform, async () => {
        while (!stopping.signal.aborted && (await handOver(handlers, lane)) > 0);
        if (platform.now() - purgedAt < purgeMs) return;
        purgedAt = platform.now();
        await purgeHanded();
      });
      await setTimeout(restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const working = lanes.map(work);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(working);
    },
  };
}

/** Never throws: what went wrong is logged, and tried again in the next round. */
async function trying(platform: Platform, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not hand over");
  }
}
