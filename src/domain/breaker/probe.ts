/** A channel on trial: how much it may spend, when the trial ends and how, and in which steps its budget comes back. */
import { badness, type Evidence, type Limits } from "#domain/rules/badness.ts";
import type { Desired } from "./remote-state.ts";

/** A tenth of what it had, and no more than five conversions on target; null where neither budget is known. */
export function probeBudget(priorMinor: number | null, targetCostMinor: number): number | null {
  if (priorMinor === null) return null;
  return Math.max(1, Math.floor(Math.min(priorMinor / 10, 5 * targetCostMinor)));
}

/** So many conversions must the trial's spend have been good for. */
export const enoughExpected = 7;
/** Hours of the trial of which the spend is known: while figures are late, its clock stands. */
export const longestHours = 72;

export type ProbeEnd = "goes_on" | "recovered" | "relapsed";

export interface Probe {
  readonly evidence: Evidence;
  readonly knownHours: number;
  readonly stale: boolean;
}

/** At its end what is not bad has recovered. */
export function endOfProbe({ evidence, knownHours, stale }: Probe, limits: Limits): ProbeEnd {
  if (stale) return "goes_on";
  if (evidence.expected < enoughExpected && knownHours < longestHours) return "goes_on";
  return badness(evidence, limits).outcome === "bad" ? "relapsed" : "recovered";
}

/** Half of what it had, and all of it a day later. */
export function firstStepBack(priorMinor: number | null): Desired {
  if (priorMinor === null) return { status: "active", dailyBudgetMinor: null, thenMinor: null };
  return { status: "active", dailyBudgetMinor: Math.ceil(priorMinor / 2), thenMinor: priorMinor };
}

/** The second step; null where there is none. */
export const secondStepBack = ({ thenMinor }: Desired): Desired | null =>
  thenMinor === null ? null : { status: "active", dailyBudgetMinor: thenMinor, thenMinor: null };
