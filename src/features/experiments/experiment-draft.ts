/** An experiment as its form holds it: rates in percent, weights as they are typed. */
import type { Experiment, ExperimentInput } from "#domain/experiments/experiment.ts";
import { plannedPerArm } from "#domain/experiments/experiment.ts";

export interface ArmDraft {
  /** Of the form's row alone. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly weight: number | null;
}

export interface ExperimentDraft {
  readonly name: string;
  readonly hypothesis: string;
  readonly page: string;
  readonly key: string;
  readonly arms: readonly ArmDraft[];
  readonly goalEvent: string;
  /** Percent and percentage points. */
  readonly baseline: number | null;
  readonly leastEffect: number | null;
}

/** Rates lose what a floating point adds: 0.07 is 7, not 7.000000000000001. */
const scaled = (figure: number, by: number) => Number((figure * by).toPrecision(12));

const usual = {
  arms: [
    { row: 0, key: "0", name: "", weight: 1 },
    { row: 1, key: "1", name: "", weight: 1 },
  ],
  ...{ name: "", hypothesis: "", page: "", key: "", goalEvent: "Order Completed", baseline: 2, leastEffect: 1 },
} as const;

export function draftOf(experiment: Experiment | null): ExperimentDraft {
  if (experiment === null) return usual;
  const { name, hypothesis, page, key, arms, goalEvent, baseline, leastEffect } = experiment;
  return {
    ...{ name, hypothesis, page: page ?? "", key, goalEvent },
    arms: arms.map((arm, row) => ({ ...arm, row })),
    ...{ baseline: scaled(baseline, 100), leastEffect: scaled(leastEffect, 100) },
  };
}

export function withArm(draft: ExperimentDraft): ExperimentDraft {
  const row = Math.max(...draft.arms.map((arm) => arm.row)) + 1;
  return { ...draft, arms: [...draft.arms, { row, key: String(draft.arms.length), name: "", weight: 1 }] };
}

/** What is sent; `taskId` is not in the form. */
export function inputOf(draft: ExperimentDraft, taskId: number | null): ExperimentInput {
  const { name, hypothesis, page, key, arms, goalEvent, baseline, leastEffect } = draft;
  return {
    ...{ name, hypothesis, page: page.trim() === "" ? null : page, key, goalEvent, taskId },
    arms: arms.map((arm) => ({ key: arm.key, name: arm.name, weight: arm.weight ?? 1 })),
    ...{ baseline: scaled(baseline ?? 0, 0.01), leastEffect: scaled(leastEffect ?? 0, 0.01) },
  };
}

/** null where no such rates exist. */
export function peopleOf(draft: ExperimentDraft): number | null {
  const planned = plannedPerArm(inputOf(draft, null));
  return planned > 0 ? planned : null;
}
