/** The question of the lifecycle: how many people are active, who buys again, and how people move between the stages. */
import { z } from "zod";
import { NoFilter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";

/** In the order in which people ideally pass through them; everybody active is in exactly one. */
export const stages = ["reach", "activate", "retain", "monetise", "loyal"] as const;
export type Stage = (typeof stages)[number];
/** Where people come from who were not active in the period before: never seen, or away for more than a period. */
export const origins = ["new", "away", ...stages] as const;
export type Origin = (typeof origins)[number];
export const destinations = [...stages, "gone"] as const;
export type Destination = (typeof destinations)[number];

/** Days of a period of the lifecycle, and of monthly active people. */
export const periodDays = 30;
/** Within so many days of the first order a second one is a repurchase. */
export const repurchaseDays = 90;

export const LifecycleQuestion = z.object({ ...spanFields, filter: NoFilter });
export type LifecycleQuestion = z.infer<typeof LifecycleQuestion>;
export const longestLifecycle = 800;

/** People active on the day, in the 7 and in the 30 days that end with it. */
export interface ActiveDay {
  readonly date: string;
  readonly dau: number;
  readonly wau: number;
  readonly mau: number;
  /** dau ÷ mau. */
  readonly stickiness: number | null;
}

/** At the end of the last complete day. */
export interface ActiveFigures {
  /** Mean of the last 30 days; null without any. */
  readonly dau: number | null;
  readonly wau: number;
  readonly mau: number;
  /** Mean dau of 30 days ÷ mau. */
  readonly stickiness: number | null;
}

export interface Repurchase {
  readonly customers: number;
  /** Of them, who bought again. */
  readonly again: number;
  readonly rate: number | null;
}

export interface StageCount {
  readonly id: Stage;
  readonly people: number;
  /** In the period before. */
  readonly before: number;
}

export interface Flow {
  readonly from: Origin;
  readonly to: Destination;
  readonly people: number;
}

export interface LifecycleAnswer {
  /** Complete days of the span. */
  readonly active: readonly ActiveDay[];
  /** The last complete day, YYYY-MM-DD, and the figures 30 days earlier. */
  readonly headline: { readonly day: string; readonly now: ActiveFigures; readonly before: ActiveFigures };
  readonly repurchase: {
    /** First orders from 180 to 90 days before the end, against the 90 days before those. */
    readonly within90: Repurchase & { readonly from: string; readonly to: string; readonly before: Repurchase };
    /** Customers of the span with two orders or more in it, against the span of equal length before. */
    readonly inSpan: Repurchase & { readonly before: Repurchase };
  };
  readonly lifecycle: {
    /** First and last day of the present period. */
    readonly from: string;
    readonly to: string;
    readonly stages: readonly StageCount[];
    readonly flows: readonly Flow[];
  };
}
