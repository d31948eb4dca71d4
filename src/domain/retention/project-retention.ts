/** Carries a retention curve on by the shifted-beta-geometric model, where the cohorts tell what it should be. */
import type { Cohort, Projection } from "./retention-question.ts";
import { type Departures, fitSbg, sbgSurvival } from "./sbg.ts";

/** Fewer periods after the start do not show how the curve bends. */
const leastPeriods = 3;
const leastPeople = 100;
/** How many times as far as was asked. */
const reach = 1.5;

/**
 * Each cohort counts as far as its periods are over; whoever is missing in a period has left.
 * Whole cohorts only; a total that rises from one period to the next is no one-way leaving, and is not projected.
 */
export function projectRetention(cohorts: readonly Cohort[], periods: number): Projection {
  const departures = departuresOf(cohorts, periods);
  const people = departures.stayed.reduce((sum, n) => sum + n, 0) + departures.left.reduce((sum, n) => sum + n, 0);
  if (departures.left.length < leastPeriods) return { identified: false, reason: "few_periods" };
  if (people < leastPeople) return { identified: false, reason: "few_people" };
  if (departures.left.some((gone) => gone < 0)) return { identified: false, reason: "rises" };
  const fit = fitSbg(departures);
  if (fit === null) return { identified: false, reason: "no_optimum" };
  const length = Math.ceil(periods * reach) + 1;
  return { identified: true, ...fit, rates: Array.from({ length }, (_, t) => sbgSurvival(fit, t)) };
}

function departuresOf(cohorts: readonly Cohort[], periods: number): Departures {
  const left: number[] = [];
  const stayed: number[] = Array.from({ length: periods + 1 }, () => 0);
  for (const { size, returned } of cohorts) {
    let present = size;
    let last = 0;
    for (let t = 1; t <= periods; t++) {
      const people = returned[t];
      if (people === null || people === undefined) break;
      left[t - 1] = (left[t - 1] ?? 0) + present - people;
      present = people;
      last = t;
    }
    if (last > 0) stayed[last] = (stayed[last] ?? 0) + present;
  }
  return { left, stayed };
}
