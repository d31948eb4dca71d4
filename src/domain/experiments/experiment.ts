/** An experiment: arms that people meet by chance, and the one event that tells them apart; its inputs and what is kept. */
import { z } from "zod";
import { IdInput, isStorableLine } from "#domain/base/inputs.ts";
import { exposureEvent } from "#domain/catalogue/event-name.ts";
import { pagePath } from "#domain/events/page-path.ts";
import { peopleNeeded } from "./people-needed.ts";

export const experimentStatuses = ["draft", "running", "stopped"] as const;
export type ExperimentStatus = (typeof experimentStatuses)[number];
export const mostExperiments = 200;
export const mostArms = 6;
/** Below this level chance is ruled out. */
export const level = 0.05;
/** A run covers a week: Monday's people are not Sunday's. */
export const fewestDays = 7;
/** The site may have begun before it was written down here. */
export const longestBackMs = 90 * 86_400_000;

const line = (most: number) =>
  z.string().trim().min(1, "must not be empty").max(most).refine(isStorableLine, "must be one line");
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((value) => !/[\p{Cs}\0]/u.test(value), "must be text");
const share = z.number().gt(0).lt(1);

export const Arm = z.object({
  /** As the site sends it in `variation_id`. */
  key: line(100),
  name: line(80),
  /** Planned part of the people, in proportion to the others'. */
  weight: z.number().min(0.01).max(1000).default(1),
});
export type Arm = z.output<typeof Arm>;

const Arms = z
  .array(Arm)
  .min(2, "a control and at least one other arm")
  .max(mostArms)
  .refine((arms) => new Set(arms.map(({ key }) => key)).size === arms.length, "two arms have one key");

const fields = {
  name: line(120),
  hypothesis: text(1000),
  /** Path of the landing page that is tried; null where it is none. */
  page: z.string().trim().min(1).max(200).transform(pagePath).nullable(),
  /** As the site sends it in `experiment_id`. */
  key: line(100),
  /** The first is the control. */
  arms: Arms,
  goalEvent: line(200).refine((name) => name !== exposureEvent, "must be something that follows the exposure"),
  /** Rate of the control that is expected, 0–1. */
  baseline: share,
  /** The least difference worth finding, in rate: 0.01 is one percentage point. */
  leastEffect: share,
  /** The task that led to it. */
  taskId: IdInput.nullable(),
};

const isPlanned = ({ baseline, leastEffect }: { readonly baseline: number; readonly leastEffect: number }) =>
  peopleNeeded(baseline, leastEffect) !== null;
export const unplannable = "no rate is this far above the baseline";

export const ExperimentInput = z
  .object({
    ...fields,
    hypothesis: fields.hypothesis.default(""),
    page: fields.page.default(null),
    goalEvent: fields.goalEvent.default("Order Completed"),
    taskId: fields.taskId.default(null),
  })
  .refine(isPlanned, { path: ["leastEffect"], message: unplannable });
export type ExperimentInput = z.output<typeof ExperimentInput>;

export const ExperimentRef = z.object({ experimentId: IdInput });
const Revised = ExperimentRef.extend({ revision: z.int().positive() });

/** What is left out stays as it is; `revision` is the one that the change was made to. */
export const ExperimentChange = z.object(fields).partial().extend(Revised.shape);
export type ExperimentChange = z.output<typeof ExperimentChange>;

export const ExperimentStart = Revised.extend({
  /** When the site began to show the arms; now, unless it began before. */
  startedAt: z.iso.datetime({ offset: true }).optional(),
});
export type ExperimentStart = z.output<typeof ExperimentStart>;
export const ExperimentStop = Revised;

export const ExperimentDecision = Revised.extend({
  /** The arm that stays; null: none is kept, and the control goes on. */
  chosenArm: line(100).nullable(),
  decision: text(2000).pipe(z.string().min(1, "must not be empty")),
});
export type ExperimentDecision = z.output<typeof ExperimentDecision>;

/** Once people meet the arms, what is tried, and by what it is told, stays as it was promised. */
export const fixedOnceRun = ["page", "key", "arms", "goalEvent", "baseline", "leastEffect"] as const;

/** People per arm; with several arms, as many more as Holm's first step asks for. */
export function plannedPerArm(input: Pick<ExperimentInput, "baseline" | "leastEffect" | "arms">): number {
  const { baseline, leastEffect, arms } = input;
  return Math.ceil(peopleNeeded(baseline, leastEffect, level / Math.max(1, arms.length - 1)) ?? 0);
}

export interface Experiment extends ExperimentInput {
  readonly id: number;
  readonly status: ExperimentStatus;
  readonly plannedPerArm: number;
  /** ISO instants. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly decision: string | null;
  readonly chosenArm: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedBy: string;
  readonly revision: number;
}
