/** What a rule says of one scope in one hour: types that the engine, its tests and its pages share. */
import type { Measures } from "#domain/metrics/measure.ts";
import type { LagCurve } from "./lag-curve.ts";

export const verdicts = ["good", "bad", "hold", "stale", "no_sample", "error"] as const;
export type Verdict = (typeof verdicts)[number];

/** An hour's sums of a scope; null where they are not known (not zero: events that did not come are zeros). */
export interface ScopeHour {
  /** Start of the hour, epoch ms. */
  readonly at: number;
  readonly sums: Measures | null;
}

/** Whether the inputs of a scope can be relied upon; each gate of reliability.md §4.4 that fails, in words for the reader. */
export interface Freshness {
  readonly stale: readonly StaleReason[];
}
export type StaleReason =
  | "spend_late"
  | "events_late"
  | "events_thin"
  | "no_conversions"
  | "projection_behind"
  | "rate_missing"
  | "clock_jumped";

export interface Figures {
  /** Money in minor units, rates 0–1; null where there is none. */
  readonly value: number | null;
  /** What it is compared with: usual, plan, the window before, the target. */
  readonly reference: number | null;
  /** At or beyond which it is bad. */
  readonly limit: number | null;
  /** The window, epoch ms, half-open. */
  readonly fromMs: number;
  readonly toMs: number;
  /** How much the sample measure counted. */
  readonly sample: number | null;
  /** Probability that it is worse than the bad ratio allows, where the condition is about one. */
  readonly probability: number | null;
}

/** What a rule is judged by; the same for a tick, a scenario and a back-test. */
export interface Given {
  /** Every hour up to here is over, epoch ms: where the settling hours are counted from. */
  readonly endMs: number;
  /** Contiguous, oldest first, as far back as `hoursNeeded` says; hours after `endMs` are not looked at. For `probably` by the clock of the touch. */
  readonly hours: readonly ScopeHour[];
  readonly freshness: Freshness;
  /** The workspace's contribution margin, 0–1. */
  readonly margin: number;
  readonly timezone: string;
  /** Minor units in a major one. */
  readonly minor: number;
  /** The budget's plan for the hours of the window. */
  readonly planMinor: number | null;
  readonly lag: LagCurve;
  /** The channel is younger than 72 h, or its budget changed by more than half within 24 h. */
  readonly learning: boolean;
  /** Of pages: whether it is so; null where nobody has looked. Sources are asked by `freshness`. */
  readonly present?: boolean | null;
  /** What the workspace aims at for the metric, major units; for expressions. */
  readonly target?: number | null;
  /** What an order is usually worth in the workspace: for a channel that has had none. */
  readonly orderMinor?: number | null;
  /** A back-test: the hours hold what came later too, and what had not come by then is left out. */
  readonly hindsight?: boolean;
}

export interface Judged {
  readonly verdict: Verdict;
  /** A short English reason for logs and stored rows; pages make their own words of verdict and figures. */
  readonly reason: string;
  readonly figures: Figures;
}
