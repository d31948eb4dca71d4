/** Keeps the columns at the record's heels: projects what was committed, then counts the hours that changed. */
import "server-only";
import { LRUCache } from "lru-cache";
import type { Timeline } from "#domain/people/timeline.ts";
import { meters } from "#platform/meters.ts";
import type { Platform } from "#platform/slot.ts";
import { createColumns } from "#server/events/columns-schema.sql.ts";
import { projectEvents } from "#server/events/project-events.ts";
import { countHours } from "#server/metrics/count-hours.ts";

export interface Projector {
  /** Says that there may be something new. */
  wake(): void;
  /** True while passes succeed. */
  healthy(): boolean;
  /** Resolves when everything committed before the call is in the columns and counted. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const passEvents = 2_000;
const passHours = 400;
/** Between passes: small passes cost as much as large ones, and nobody reads faster. */
const restMs = 400;
const idleMs = 5_000;
const countEveryMs = 2_000;

export function startProjector(platform: Platform): Projector {
  const timelines = new LRUCache<string, Timeline>({ max: 50_000 });
  let stopped = false;
  let failures = 0;
  let asked = 0;
  let settled = 0;
  let wakeUp: () => void = () => undefined;
  let listeners: (() => void)[] = [];

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function work(): Promise<void> {
    let countedAt = 0;
    let made = false;
    while (!stopped) {
      const goal = asked;
      try {
        if (!made) for (const statement of createColumns) await platform.columns.command(statement);
        made = true;
        const pass = await projectEvents(platform, timelines, passEvents);
        meters().projected.inc(pass.events);
        if (!pass.more || Date.now() - countedAt > countEveryMs) {
          const counted = await countHours(platform, passHours);
          countedAt = Date.now();
          if (!pass.more && counted < passHours) settled = announce(goal);
          if (counted === passHours) continue;
        }
        failures = 0;
        if (pass.more) await new Promise((resolve) => setImmediate(resolve));
        else {
          await new Promise((resolve) => setTimeout(resolve, restMs));
          if (asked === goal && !stopped) await rest(idleMs);
        }
      } catch (thrown) {
        timelines.clear();
        made = false;
        failures++;
        if (!stopped) platform.log.error({ err: thrown, failures }, "the projector stumbled; it tries again");
        await rest(Math.min(250 * 2 ** failures, 10_000));
      }
    }
  }

  function announce(goal: number): number {
    const waiting = listeners;
    listeners = [];
    for (const listener of waiting) listener();
    return goal;
  }

  const running = work();
  return {
    wake: () => {
      asked++;
      wakeUp();
    },
    healthy: () => failures < 3,
    settle: async () => {
      asked++;
      const goal = asked;
      wakeUp();
      while (settled < goal && !stopped) {
        await new Promise<void>((resolve) => {
          listeners.push(resolve);
          wakeUp();
        });
      }
    },
    stop: async () => {
      stopped = true;
      wakeUp();
      await running;
    },
  };
}
