/** Writes the exports that are asked for, one after the other, in the process whose data directory holds their files. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { sweepExports, writeNextExport } from "#server/playbooks/write-export.ts";

export interface ExportWriter {
  stop(): Promise<void>;
}

const lookMs = 1_500;
const sweepMs = 600_000;

export function startExports(platform: Platform, everyMs = lookMs): ExportWriter {
  let stopped = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();
  let timer = setTimeout(() => void next(), everyMs);

  async function next(): Promise<void> {
    writing = write();
    await writing;
    if (!stopped) timer = setTimeout(() => void next(), everyMs);
  }

  /** Never throws: what went wrong is logged, and tried again. */
  async function write(): Promise<void> {
    try {
      while (!stopped && (await writeNextExport(() => stopped)));
      if (stopped || platform.now() < sweptAt + sweepMs) return;
      sweptAt = platform.now();
      await sweepExports();
    } catch (thrown) {
      platform.log.error({ err: thrown }, "could not write exports");
    }
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await writing;
    },
  };
}
