/** What a rule needs before it may act on its own, and which of it is there. */

export const armingNeeds = ["observed", "tested", "second", "pauses"] as const;
export type ArmingNeed = (typeof armingNeeds)[number];

export interface ArmingFacts {
  /** Since when it has been observing, ISO; null for a rule that is off. */
  readonly observedFrom: string | null;
  /** Days of the back-test of this very version. */
  readonly testedDays: number | null;
  /** Whether the reader may arm rules and did not write this one. */
  readonly isSecond: boolean;
  readonly pauses: boolean;
}

const dayMs = 86_400_000;
export const leastObservedDays = 7;
export const leastTestedDays = 60;

export function observedDays(observedFrom: string | null, nowMs: number): number {
  return observedFrom === null ? 0 : Math.max(0, Math.floor((nowMs - Date.parse(observedFrom)) / dayMs));
}

export function armingState(facts: ArmingFacts, nowMs: number): Readonly<Record<ArmingNeed, boolean>> {
  return {
    observed: observedDays(facts.observedFrom, nowMs) >= leastObservedDays,
    tested: (facts.testedDays ?? 0) >= leastTestedDays,
    second: facts.isSecond,
    pauses: facts.pauses,
  };
}

export const isArmable = (state: Readonly<Record<ArmingNeed, boolean>>): boolean =>
  armingNeeds.every((need) => state[need]);
