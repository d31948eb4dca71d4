/** Looks every hour for risks that were not looked at in time. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { watchRisks } from "#server/governance/watch-risks.ts";

export interface RiskWatch {
  stop(): Promise<void>;
}

const everyMs = 3_600_000;

export function startRiskWatch(platform: Platform, afterMs = everyMs): RiskWatch {
  let looking: Promise<void> | null = null;
  const begin = () => {
    looking ??= look(platform).finally(() => {
      looking = null;
    });
  };
  const timer = setInterval(begin, afterMs);
  begin();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Never throws: what went wrong is logged, and looked at again in an hour. */
async function look(platform: Platform): Promise<void> {
  try {
    const told = await watchRisks();
    if (told > 0) platform.log.info({ told }, "told of risks that are due for a review");
  } catch (thrown) {
    platform.log.error({ err: thrown }, "could not look at the reviews of risks");
  }
}
