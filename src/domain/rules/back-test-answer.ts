/** A back-test as the door answers it: money in major units, instants as ISO. */
import type { AlertFigures } from "./alert-answer.ts";
import type { Phase } from "./alert-state.ts";
import type { Verdict } from "./verdict.ts";

export interface BackTestMark {
  readonly at: string;
  readonly verdict: Verdict;
  readonly phase: Phase;
  readonly value: number | null;
  readonly usual: number | null;
  readonly limit: number | null;
}

export interface BackTestFiring {
  readonly key: string;
  readonly activeAt: string;
  readonly firedAt: string;
  readonly resolvedAt: string | null;
  readonly figures: AlertFigures;
  readonly falseAlarm: boolean | null;
  readonly pause: {
    readonly from: string;
    readonly to: string;
    readonly spendAvoided: number | null;
    readonly revenueForgone: number | null;
  } | null;
}

export interface BackTestAnswer {
  readonly from: string;
  readonly to: string;
  /** Those with least traffic, where there are more scopes than are tested. */
  readonly scopesLeftOut: number;
  /** Every hour of each scope, to draw. */
  readonly scopes: readonly { readonly key: string; readonly marks: readonly BackTestMark[] }[];
  readonly firings: readonly BackTestFiring[];
  readonly tasks: number;
  readonly pauses: number;
  /** null where nothing would have been paused. */
  readonly spendAvoided: number | null;
  readonly revenueForgone: number | null;
  readonly falseAlarms: number;
  /** Firings of which it can be said whether they were false. */
  readonly judged: number;
}
