/** Looks every hour for risks that were not looked at in time. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { watchRisks } from "#server/governance/watch-risks.ts";
import { type Job, repeat } from "./repeat.ts";

export function startRiskWatch(platform: Platform, againMs = hourMs): Job {
  return repeat(platform, { firstMs: 0, againMs, failure: "could not look at the reviews of risks" }, async () => {
    const told = await watchRisks();
    if (told > 0) platform.log.info({ told }, "told of risks that are due for a review");
  });
}
