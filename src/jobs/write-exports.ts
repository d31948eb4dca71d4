/** Writes the exports that are asked for, one after the other, in the process whose data directory holds their files. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { sweepExports, writeNextExport } from "#server/playbooks/write-export.ts";
import { type Job, repeat } from "./repeat.ts";

const lookMs = 1_500;
const sweepMs = 600_000;

export function startExports(platform: Platform, everyMs = lookMs): Job {
  let sweptAt = Number.NEGATIVE_INFINITY;
  const rhythm = { firstMs: everyMs, againMs: everyMs, failure: "could not write exports" };
  return repeat(platform, rhythm, async (stopped) => {
    while (!stopped() && (await writeNextExport(stopped)));
    if (stopped() || platform.now() < sweptAt + sweepMs) return;
    sweptAt = platform.now();
    await sweepExports();
  });
}
