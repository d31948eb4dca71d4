/** Alerts and silences as the doors answer them. */
import type { Severity } from "./rule.ts";
import type { AlertKind, AlertStateName, Matcher, MuteWindow } from "./rule-inputs.ts";
import type { Figures } from "./verdict.ts";

/** Money in major units, rates 0–1; instants as ISO. */
export interface AlertFigures extends Omit<Figures, "fromMs" | "toMs"> {
  readonly from: string;
  readonly to: string;
}

export interface Alert {
  readonly id: number;
  readonly kind: AlertKind;
  readonly severity: Severity;
  readonly state: AlertStateName;
  readonly rule: { readonly id: number; readonly name: string; readonly version: number } | null;
  readonly metric: string | null;
  readonly scopeKind: string;
  readonly scopeKey: string;
  /** Since when it is bad, when it fired, when it ended. */
  readonly activeAt: string;
  readonly firedAt: string;
  readonly resolvedAt: string | null;
  /** Of the hour that fired; null for alerts that are about no figure. */
  readonly figures: AlertFigures | null;
  /** What it is about, where that is no figure: reason, count, through when a source is known. */
  readonly about: Readonly<Record<string, string | number | null>>;
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly ownedAt: string | null;
  readonly falseAlarm: boolean | null;
  readonly actedAt: string | null;
  /** A value of domain/tasks/effect.ts. */
  readonly effect: unknown;
  readonly muted: "silenced" | "inhibited" | "storm" | null;
}

export interface AlertNote {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor: string | null;
}

/** An hour of the evidence: money in major units, rates 0–1. */
export interface EvidenceHour {
  readonly at: string;
  /** Of the rule's window that ends with this hour. */
  readonly value: number | null;
  /** What it was compared with, and at or beyond which it was bad. */
  readonly usual: number | null;
  readonly limit: number | null;
  readonly verdict: string | null;
  /** Bad, in the hours that fired it or since. */
  readonly fired: boolean;
}

export interface SilenceAnswer {
  readonly id: number;
  readonly matcher: Matcher;
  readonly reason: string;
  readonly author: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly weekly: readonly MuteWindow[] | null;
}
