/** What the clock does beside projecting, started and stopped together. */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { startDelivery } from "./deliver.ts";
import { evaluateRulesHourly } from "./evaluate-rules.ts";
import { watchWeeks } from "./freeze-weeks.ts";
import { startHandOver } from "./hand-over.ts";
import { watchEffects } from "./measure-effects.ts";
import { startMergingMonths } from "./merge-months.ts";
import type { Job } from "./repeat.ts";
import { startDigests } from "./send-digests.ts";
import { watchAnomalies } from "./watch-anomalies.ts";
import { startChannelWatch } from "./watch-channels.ts";
import { watchGaps } from "./watch-gaps.ts";
import { startRiskWatch } from "./watch-risks.ts";
import { watchTasks } from "./watch-tasks.ts";
import { startExports } from "./write-exports.ts";

/** Of the worker alone, but for the files of exports, which lie where pages are served from. */
export function startJobs(platform: Platform, roles: { readonly worker: boolean; readonly web: boolean }): Job {
  const watches = [watchAnomalies, startChannelWatch, watchTasks, watchEffects, watchGaps, watchWeeks, startRiskWatch];
  const sends = [startHandOver, startDelivery, startDigests];
  const starts = roles.worker ? [...watches, evaluateRulesHourly, startMergingMonths, ...sends] : [];
  const jobs = starts.map((start) => start(platform));
  if (roles.web) jobs.push(startExports(platform));
  return {
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
