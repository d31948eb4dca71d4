/** Evaluates the rules of every workspace soon after the start and soon after each hour. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import { evaluateTick } from "#server/rules/evaluate-tick.ts";
import { purgeEvaluated } from "#server/rules/purge-evaluated.ts";
import { afterEachHour, forEachWorkspace, type Job, repeat } from "./repeat.ts";

/** The first minute of a start is busy with other things. */
const startMs = 60_000;
/** Into each hour, so that the last one is known. */
const untilNextHour = afterEachHour(12 * 60_000);
/** Somebody else began an hour, and may have died with it. */
const soonerMs = 150_000;
const failure = "could not evaluate the rules";

export function evaluateRulesHourly(platform: Platform, firstMs = startMs): Job {
  const stepOfClock = openClockWatch(platform);
  const againMs = (now: number, whole = false) => Math.min(untilNextHour(now), whole ? hourMs : soonerMs);
  return repeat(platform, { firstMs, againMs, settled: true, failure }, async (stopped) => {
    const tickMs = Math.floor(platform.now() / hourMs) * hourMs;
    const clockStepMs = stepOfClock();
    let whole = true;
    await forEachWorkspace(stopped, async (workspace) => {
      try {
        const { outcome, evaluated, fired } = await evaluateTick(platform, workspace, tickMs, clockStepMs);
        if (outcome === "running") whole = false;
        if (fired > 0) platform.log.info({ workspace: workspace.slug, evaluated, fired }, "rules fired");
      } catch (thrown) {
        whole = false;
        platform.log.error({ workspace: workspace.slug, err: thrown }, failure);
      }
    });
    if (!stopped()) await purgeEvaluated();
    return whole;
  });
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
