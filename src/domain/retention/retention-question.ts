/** The question of retention: of those who began in a period, how many came back in each period after it. */
import { z } from "zod";
import { Filter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";
import { cohortGrains } from "./local-period.ts";

export const retentionModes = ["classic", "rolling", "bounded"] as const;
export type RetentionMode = (typeof retentionModes)[number];
/** Stands for every event but those that only say who somebody is. */
export const anyEvent = "any";
/** Cohorts of fewer people are marked: one person more or less moves them by over 3 %. */
export const smallCohort = 30;
/** The day numbers of the headline. */
export const headlineDays = [1, 7, 30] as const;

const eventName = z.string().trim().min(1).max(200);

export const RetentionQuestion = z.object({
  ...spanFields,
  /** What makes somebody a member of a cohort: the person's first event of this name, ever. */
  start: eventName.default("Signed Up"),
  /** What counts as coming back. */
  return: eventName.default(anyEvent),
  grain: z.enum(cohortGrains).default("week"),
  /** Periods after the one of the start. */
  periods: z.coerce.number().int().min(1).max(36).default(12),
  mode: z.enum(retentionModes).default("classic"),
  /** Of mode bounded: periods before and after the one asked about. */
  within: z.coerce.number().int().min(0).max(7).default(1),
  filter: Filter,
});
export type RetentionQuestion = z.infer<typeof RetentionQuestion>;

/** The longest span in days: what a person can read as rows. */
export const longestSpan = { day: 400, week: 1100, month: 3700 } as const;

export interface Cohort {
  /** First day of the period, YYYY-MM-DD. */
  readonly cohort: string;
  readonly size: number;
  /** People who came back in period 0, 1, …; null for a period that is not over yet. */
  readonly returned: readonly (number | null)[];
  /** returned ÷ size. */
  readonly rates: readonly (number | null)[];
  /** Fewer than 30 people. */
  readonly small: boolean;
  /** The span holds only a part of the period. */
  readonly partial: boolean;
}

/** Over the cohorts whose period is over: sums, and their ratio. */
export interface CohortTotal {
  readonly size: number;
  /** People of the cohorts that count for period i. */
  readonly sizes: readonly number[];
  readonly returned: readonly (number | null)[];
  readonly rates: readonly (number | null)[];
}

export interface DayFigure {
  /** People whose day is over. */
  readonly people: number;
  readonly returned: number;
  readonly rate: number | null;
}

/** D1, D7, D30 and the same for the span of equal length just before. */
export interface RetentionHeadline {
  readonly day: (typeof headlineDays)[number];
  readonly now: DayFigure;
  readonly before: DayFigure;
}

export type Projection =
  | {
      readonly identified: true;
      readonly a: number;
      readonly b: number;
      readonly logLikelihood: number;
      /** Share expected to remain in period 0, 1, … */
      readonly rates: readonly number[];
    }
  | { readonly identified: false; readonly reason: "few_periods" | "few_people" | "rises" | "no_optimum" };

export interface RetentionAnswer {
  readonly cohorts: readonly Cohort[];
  readonly total: CohortTotal;
  readonly headline: readonly RetentionHeadline[];
  readonly projection: Projection;
}
