/** Steps while they are written: each under a key of its own, its time in a unit that a person would say. */
import type { PlaybookStep } from "#domain/playbooks/playbook.ts";

export const timeUnits = ["minutes", "hours", "days"] as const;
export type TimeUnit = (typeof timeUnits)[number];
const unitMinutes: Readonly<Record<TimeUnit, number>> = { minutes: 1, hours: 60, days: 1440 };

export interface StepDraft extends Omit<PlaybookStep, "minutes"> {
  readonly key: number;
  readonly amount: number | null;
  readonly unit: TimeUnit;
}

/** Whole days from two on, whole hours, else minutes. */
export function draftOf(step: PlaybookStep, key: number): StepDraft {
  const { minutes, ...rest } = step;
  const unit = minutes >= 2880 && minutes % 1440 === 0 ? "days" : minutes % 60 === 0 ? "hours" : "minutes";
  return { ...rest, key, unit, amount: minutes / unitMinutes[unit] };
}

export function stepOf({ key: _key, amount, unit, ...rest }: StepDraft): PlaybookStep {
  return { ...rest, minutes: Math.round((amount ?? 0) * unitMinutes[unit]) };
}

export function emptyDraft(key: number): StepDraft {
  return { key, text: "", team: "operations", deed: null, waits: false, amount: 1, unit: "hours" };
}

/** The draft at `index` one place up or down; the same order where there is no place. */
export function moved<T>(drafts: readonly T[], index: number, by: 1 | -1): readonly T[] {
  const [here, there] = [drafts[index], drafts[index + by]];
  if (here === undefined || there === undefined) return drafts;
  return drafts.map((draft, i) => (i === index ? there : i === index + by ? here : draft));
}
