/** Evaluates the rules of every workspace soon after the start and soon after each hour. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { evaluateTick } from "#server/rules/evaluate-tick.ts";
import { purgeEvaluated } from "#server/rules/purge-evaluated.ts";

export interface RuleClock {
  stop(): Promise<void>;
}

/** The first minute of a start is busy with other things. */
const startMs = 60_000;
/** Into each hour, so that the last one is known. */
const afterHourMs = 12 * 60_000;
/** Somebody else began an hour, and may have died with it. */
const againMs = 150_000;

export function evaluateRulesHourly(platform: Platform, firstMs = startMs): RuleClock {
  let stopped = false;
  let working: Promise<boolean> = Promise.resolve(true);
  const stepOfClock = openClockWatch(platform);
  let timer = setTimeout(() => void next(), firstMs);

  async function next(): Promise<void> {
    // Hours that are not counted yet would look like silence.
    await platform.wake.settle();
    if (stopped) return;
    working = evaluateAll(platform, stepOfClock(), () => stopped);
    const whole = await working;
    const now = platform.now();
    const at = (Math.floor((now - afterHourMs) / hourMs) + 1) * hourMs + afterHourMs;
    if (!stopped) timer = setTimeout(() => void next(), whole ? at - now : Math.min(againMs, at - now));
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}

/** How far the machine's clock moved beside the time that passed, since it was asked last. */
function openClockWatch({ now }: Platform): () => number {
  const ahead = () => now() - performance.now();
  let before = ahead();
  return () => {
    const step = ahead() - before;
    before += step;
    return step;
  };
}

/** Never throws: what went wrong is logged. False where an hour is to be looked at again. */
async function evaluateAll(platform: Platform, clockStepMs: number, stopped: () => boolean): Promise<boolean> {
  const tickMs = Math.floor(platform.now() / hourMs) * hourMs;
  let whole = true;
  try {
    for (const workspace of await readAllWorkspaces()) {
      if (stopped()) return true;
      try {
        const { outcome, evaluated, fired } = await evaluateTick(platform, workspace, tickMs, clockStepMs);
        if (outcome === "running") whole = false;
        if (fired > 0) platform.log.info({ workspace: workspace.slug, evaluated, fired }, "rules fired");
      } catch (thrown) {
        whole = false;
        platform.log.error({ workspace: workspace.slug, err: thrown }, "could not evaluate the rules");
      }
    }
    await purgeEvaluated();
  } catch (thrown) {
    whole = false;
    platform.log.error({ err: thrown }, "could not evaluate the rules");
  }
  return whole;
}
