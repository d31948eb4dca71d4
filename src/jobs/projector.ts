/** Keeps the columns at the record's heels: projects what was committed, then counts the hours that changed. */
import "server-only";
import { LRUCache } from "lru-cache";
import type { Timeline } from "#domain/people/timeline.ts";
import { meters } from "#platform/meters.ts";
import type { Platform } from "#platform/slot.ts";
import { projectEvents, readProjectorLag } from "#server/events/project-events.ts";
import { endProjecting } from "#server/events/projection-progress.ts";
import { ensureColumns } from "#server/events/rebuild-columns.ts";
import { refoldPeople } from "#server/events/refold-people.ts";
import { countHours, sweepHours } from "#server/metrics/count-hours.ts";

export interface Projector {
  /** Says that there may be something new. */
  wake(): void;
  /** Events projected since the start. */
  projected(): number;
  /** Resolves when the columns' tables are made, or once making them has failed or takes long: it goes on all the same. */
  opened(): Promise<void>;
  /** True while passes succeed. */
  healthy(): boolean;
  /** Resolves when everything committed before the call is in the columns and counted. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const passEvents = 2_000;
/** While events keep arriving: a shorter pass holds their requests up for a shorter time. */
const busyPassEvents = 1_000;
/** Commits within one pass from which on events count as arriving. */
const busyCommits = 5;
/**
 * What arrives comes first: in busy times it rests four times as long as a pass took, until the oldest event has waited
 * for `patienceMs`, and then as long as a pass takes. Reports follow within a minute in any case.
 */
const patientRests = 4;
const patienceMs = 15_000;
const longestYieldMs = 800;
const passPeople = 2_000;
const passHours = 400;
/** Between passes: small passes cost as much as large ones, and nobody reads faster. */
const restMs = 400;
const idleMs = 5_000;
/** Events are taken while the columns are away: a start does not wait for them for ever. */
const longestOpeningMs = 10_000;
/** While a long backlog is projected, marked people and changed hours wait; each is then done once. */
const followEveryMs = 5_000;

/** An hour that lives is counted every few seconds; what it was before is taken away now and then. */
const sweepEveryMs = 10 * 60_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function startProjector(platform: Platform): Projector {
  const timelines = new LRUCache<string, Timeline>({ max: 50_000 });
  let stopped = false;
  let failures = 0;
  let projected = 0;
  let asked = 0;
  let settled = 0;
  let wakeUp: () => void = () => undefined;
  let listeners: (() => void)[] = [];
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Folds marked people, counts changed hours; false while some are left. */
  async function follow(): Promise<boolean> {
    const refolded = await refoldPeople(platform, timelines, passPeople);
    const counted = await countHours(platform, passHours);
    return refolded < passPeople && counted < passHours;
  }

  async function work(): Promise<void> {
    let followedAt = 0;
    let sweptAt = Date.now();
    let made = false;
    let busy = false;
    let caughtUpAt = Date.now();
    while (!stopped) {
      const goal = asked;
      const startedAt = Date.now();
      try {
        if (!made) await ensureColumns(platform);
        made = true;
        open();
        const pass = await projectEvents(platform, timelines, busy ? busyPassEvents : passEvents);
        projected += pass.events;
        meters().projected.inc(pass.events);
        meters().projectorLag.set(await readProjectorLag(platform.record));
        failures = 0;
        busy = asked - goal >= busyCommits;
        if (!pass.more) caughtUpAt = Date.now();
        const rests = Date.now() - caughtUpAt < patienceMs ? patientRests : 1;
        if (busy) await pause(Math.min((Date.now() - startedAt) * rests, longestYieldMs));
        if (pass.more && Date.now() - followedAt < followEveryMs) continue;
        const done = await follow();
        followedAt = Date.now();
        if (pass.more || !done) continue;
        if (Date.now() - sweptAt > sweepEveryMs) {
          await sweepHours(platform);
          sweptAt = Date.now();
        }
        await endProjecting(platform.record);
        settled = announce(goal);
        await pause(restMs);
        if (asked === goal && !stopped) await rest(idleMs);
      } catch (thrown) {
        open();
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
    projected: () => projected,
    opened: () => Promise.race([opened, pause(longestOpeningMs)]),
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
