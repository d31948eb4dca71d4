/** Automation health: how fast campaigns start and anomalies are met, how much is done by hand, how many campaigns run. */
import { z } from "zod";
import { NoFilter } from "#domain/metrics/filter.ts";
import { Week } from "./week-range.ts";

export const AutomationQuestion = z.object({ week: Week.optional(), filter: NoFilter });
export type AutomationQuestion = z.output<typeof AutomationQuestion>;

/** What the source material promises, against the time before. */
export const automationAims = { setUp: -0.7, response: 5, manual: -0.8 } as const;
/** Campaigns are told per so many units of plan. */
export const planUnit = 10_000;

/** What happened in a week; times are epoch ms. */
export interface AutomationFacts {
  /** Hours from the entry of a campaign to its first spend, of campaigns that first spent in the week. */
  readonly setUpHours: readonly number[];
  /** Hours from an alert to the first deed about it, of alerts that fired in the week. */
  readonly responseHours: readonly number[];
  /** Alerts of the week that nobody and nothing has met. */
  readonly unmet: number;
  /** Interventions by people. */
  readonly manual: number;
  /** Actions and tasks that rules brought about. */
  readonly automatic: number;
  readonly campaigns: number;
  /** Major units; null without a plan. */
  readonly plan: number | null;
}

export interface AutomationWeek {
  readonly week: string;
  readonly setUpHours: number | null;
  readonly campaignsSetUp: number;
  readonly responseHours: number | null;
  readonly alertsMet: number;
  readonly alertsUnmet: number;
  readonly manual: number;
  readonly automatic: number;
  /** Of all interventions, those by hand; null without any. */
  readonly manualShare: number | null;
  readonly campaigns: number;
  readonly campaignsPerPlan: number | null;
}

export function automationWeek(week: string, facts: AutomationFacts): AutomationWeek {
  const { setUpHours, responseHours, unmet, manual, automatic, campaigns, plan } = facts;
  const all = manual + automatic;
  return {
    ...{ week, setUpHours: middleOf(setUpHours), campaignsSetUp: setUpHours.length },
    ...{ responseHours: middleOf(responseHours), alertsMet: responseHours.length, alertsUnmet: unmet },
    ...{ manual, automatic, manualShare: all === 0 ? null : manual / all },
    ...{ campaigns, campaignsPerPlan: plan === null || plan === 0 ? null : (campaigns * planUnit) / plan },
  };
}

function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
