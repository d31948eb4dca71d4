/** Work that the clock does again and again, one time after the other. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";

export interface Job {
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

export interface Rhythm<Result> {
  /** Milliseconds from the start to the first time. */
  readonly firstMs: number;
  /** Milliseconds from the end of one time to the next; by the clock and what the work answered, undefined where it threw. */
  readonly againMs: number | ((now: number, result: Result | undefined) => number);
  /** Waits for the projector before: hours that are not counted yet would look like silence. */
  readonly settled?: boolean;
  /** For the log, where the work throws; it is done again all the same. */
  readonly failure: string;
}

type IsStopped = () => boolean;

export function repeat<Result>(
  platform: Platform,
  { firstMs, againMs, settled = false, failure }: Rhythm<Result>,
  work: (stopped: IsStopped) => Promise<Result>,
): Job {
  let stopped = false;
  let working: Promise<Result | undefined> = Promise.resolve(undefined);
  let timer = setTimeout(() => void next(), firstMs);

  async function next(): Promise<void> {
    if (settled) await platform.wake.settle();
    if (stopped) return;
    working = once();
    const result = await working;
    if (stopped) return;
    const waitMs = typeof againMs === "number" ? againMs : againMs(platform.now(), result);
    timer = setTimeout(() => void next(), waitMs);
  }

  async function once(): Promise<Result | undefined> {
    try {
      return await work(() => stopped);
    } catch (thrown) {
      platform.log.error({ err: thrown }, failure);
      return undefined;
    }
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}

/** Milliseconds until so long after the next full hour, of those that are still to come. */
export const afterEachHour = (lateMs: number) => (now: number) =>
  (Math.floor((now - lateMs) / hourMs) + 1) * hourMs + lateMs - now;

/** One workspace after the other, until it is stopped. */
export async function forEachWorkspace(
  stopped: IsStopped,
  work: (workspace: WorkspaceRef) => Promise<void>,
): Promise<void> {
  for (const workspace of await readAllWorkspaces()) {
    if (stopped()) return;
    await work(workspace);
  }
}
