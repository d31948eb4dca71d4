/** Automation health: how fast campaigns start and anomalies are met, how much is done by hand, how many campaigns run. */
import { z } from "zod";
import { NoFilter } from "#domain/metrics/filter.ts";
import { medianOf } from "#domain/metrics/median.ts";
import { Week } from "./week-range.ts";

export const AutomationQuestion = z.object({ week: Week.optional(), filter: NoFilter });
export type AutomationQuestion = z.output<typeof AutomationQuestion>;

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
  /** Major units; null without a plan. */
  readonly plan: number | null;
}

/** What one week, or several together, came to. */
export interface AutomationFigures {
  readonly setUp: number | null;
  readonly response: number | null;
  readonly manual: number | null;
  readonly campaigns: number | null;
}

/**
 * Several weeks as one figure: shares are of all that was done in them, campaigns of all that was planned, so that a week
 * of little does not weigh as much as one of much. Of the weeks' middle hours, the mean of those that have any.
 */
export function automationOf(weeks: readonly AutomationWeek[]): AutomationFigures {
  const sum = (of: (week: AutomationWeek) => number) => weeks.reduce((all, week) => all + of(week), 0);
  const planned = weeks.filter(({ campaignsPerPlan }) => campaignsPerPlan !== null);
  return {
    setUp: meanOf(weeks.map(({ setUpHours }) => setUpHours)),
    response: meanOf(weeks.map(({ responseHours }) => responseHours)),
    manual: shareOf(
      sum(({ manual }) => manual),
      sum(({ automatic }) => automatic),
    ),
    campaigns: perPlan(
      planned.reduce((all, { campaigns }) => all + campaigns, 0),
      planned.reduce((all, { plan }) => all + (plan ?? 0), 0),
    ),
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

const shareOf = (manual: number, automatic: number) =>
  manual + automatic === 0 ? null : manual / (manual + automatic);
const perPlan = (campaigns: number, plan: number | null) =>
  plan === null || plan === 0 ? null : (campaigns * planUnit) / plan;

export function automationWeek(week: string, facts: AutomationFacts): AutomationWeek {
  const { setUpHours, responseHours, unmet, manual, automatic, campaigns, plan } = facts;
  return {
    ...{ week, setUpHours: medianOf(setUpHours), campaignsSetUp: setUpHours.length },
    ...{ responseHours: medianOf(responseHours), alertsMet: responseHours.length, alertsUnmet: unmet },
    ...{ manual, automatic, manualShare: shareOf(manual, automatic) },
    ...{ campaigns, campaignsPerPlan: perPlan(campaigns, plan), plan },
  };
}
