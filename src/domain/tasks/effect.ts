/** What a finished task changed, as it was measured: the value that is kept on the task, its alert and their notes. */
import { z } from "zod";

export const effectVerdicts = ["helped", "no_evidence", "hurt", "too_early"] as const;
export type EffectVerdict = (typeof effectVerdicts)[number];

/** Why nothing can be said (yet). */
export const effectReasons = ["days", "sample", "gone", "no_before", "no_object"] as const;
export type EffectReason = (typeof effectReasons)[number];

/** What a task is measured on; `none` is everything together. */
export const effectDimensions = ["none", "channel", "campaign", "landing_page"] as const;
export type EffectDimension = (typeof effectDimensions)[number];

const figure = z.number().nullable();

/** Money in minor units, rates 0–1, counts per day. */
export const Effect = z.object({
  verdict: z.enum(effectVerdicts),
  reason: z.enum(effectReasons).nullable(),
  metric: z.string(),
  dimension: z.enum(effectDimensions),
  key: z.string(),
  /** `before_after` where nothing untouched was there to compare with; `experiment` where one ran and can be told. */
  method: z.enum(["against_others", "before_after", "experiment"]),
  experiment: z.object({ id: z.int(), name: z.string() }).optional(),
  before: figure,
  after: figure,
  /** What the object would have come to, had it moved as the untouched did. */
  expected: figure,
  /** after − expected, and its 95 % interval. */
  effect: figure,
  low: figure,
  high: figure,
  /** Whole days after the change, each against the same hours of the week before it. */
  days: z.int().min(0),
  /** How many untouched pages or channels. */
  controls: z.int().min(0),
  /** Epoch ms. */
  changedMs: z.number(),
  measuredMs: z.number(),
  /** No more days are waited for. */
  final: z.boolean(),
});
export type Effect = z.output<typeof Effect>;

export const hoursOfDay = 24;
export const hoursOfWeek = 168;
/** After so many days it is measured for the last time. */
export const longestDays = 14;
export const fewestDays = 3;
