/** Whether a segment loses visibly more at a step than everybody else does. */
import type { StepFigures } from "#domain/funnels/funnel-answer.ts";

/** Of fewer people than this a rate says little. */
const leastPeople = 30;
/** Two-sided, about one in a hundred by chance. */
const strictness = 2.576;

/** Two shares compared (pooled z-test) of the segment and the rest; true where the segment's is lower beyond chance. */
export function standsOut(own: readonly StepFigures[], all: readonly StepFigures[], place: number): boolean {
  const [from, to] = [own[place - 1]?.count ?? 0, own[place]?.count ?? 0];
  const [othersFrom, othersTo] = [(all[place - 1]?.count ?? 0) - from, (all[place]?.count ?? 0) - to];
  if (from < leastPeople || othersFrom < leastPeople) return false;
  const pooled = (to + othersTo) / (from + othersFrom);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / from + 1 / othersFrom));
  return error > 0 && (othersTo / othersFrom - to / from) / error > strictness;
}
