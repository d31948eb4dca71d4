/** Hands over what committed changes left in the outbox, to everybody whom a topic concerns. */
import "server-only";
import type { Handed } from "#domain/outbox/topic.ts";
import type { Platform } from "#platform/slot.ts";
import { mailMinutes } from "#server/alignment/mail-minutes.ts";
import { onAlertFired } from "#server/breaker/on-alert-fired.ts";
import { runAction } from "#server/breaker/run-action.ts";
import { noticeHandlers } from "#server/notifications/handlers.ts";
import { type Handlers, handOver, purgeHanded, releaseHanded } from "#server/outbox/hand-over.ts";
import { fileTask } from "#server/tasks/file-task.ts";
import { handleTaskDone } from "#server/tasks/measure-effect.ts";

/** The one table of who does what with what. People are told first: whoever acts may have to wait. */
export const handlers: Handlers = {
  ...noticeHandlers,
  "alert.fired": [
    ...unlessQuiet(noticeHandlers["alert.fired"]),
    async (handed) => (handed.body.upTo === "observe" ? undefined : onAlertFired(handed)),
  ],
  "alert.repeated": [...(noticeHandlers["alert.repeated"] ?? []), onAlertFired],
  "action.run": [runAction],
  "alignment.minutes": [mailMinutes],
  "task.file": [fileTask],
  "task.done": [...(noticeHandlers["task.done"] ?? []), handleTaskDone],
};

type Fired = (handed: Handed<"alert.fired">) => Promise<void>;

function unlessQuiet(told: readonly Fired[] = []): Fired[] {
  return told.map((tell) => async (handed) => (handed.body.quiet === true ? undefined : tell(handed)));
}

export interface HandOver {
  stop(): Promise<void>;
}

const idleMs = 1_000;
const purgeMs = 3_600_000;

export function startHandOver(platform: Platform, restMs = idleMs): HandOver {
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let purgedAt = platform.now();
  let released = false;
  let timer = setTimeout(next, 0);

  function next(): void {
    working = round();
  }

  /** Never throws: what went wrong is logged, and tried again in the next round. */
  async function round(): Promise<void> {
    try {
      if (!released) await releaseHanded();
      released = true;
      while (!stopped && (await handOver(handlers)) > 0);
      if (platform.now() - purgedAt >= purgeMs) {
        purgedAt = platform.now();
        await purgeHanded();
      }
    } catch (thrown) {
      platform.log.error({ err: thrown }, "could not hand over");
    }
    if (!stopped) timer = setTimeout(next, restMs);
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}
