/** Whether an action may go out: every reason against it, from facts that were read in one transaction. */
import type { RuleMode } from "#domain/rules/rule.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import type { ActionKind } from "./ad-action.ts";
import { type Breaker, dayMs, handsOff, isCooling } from "./breaker-state.ts";
import { lowestMode } from "./mode.ts";

export const guardReasons = [
  "killed",
  "no_endpoint",
  "mode",
  "no_approval",
  "approval_expired",
  "silenced",
  "inhibited",
  "storm",
  "not_firing",
  "not_bad",
  "verdict_old",
  "locked",
  "forced",
  "not_running",
  "running_already",
  "cooling_down",
  "human_changed",
  "most_pauses",
  "most_share",
  "last_running",
  "protected",
  "other_action",
] as const;
export type GuardReason = (typeof guardReasons)[number];

export interface Policy {
  readonly mode: RuleMode;
  readonly killedMs: number | null;
  readonly pausesPerDay: number;
  /** Of the spend of the last seven days, 0–1. */
  readonly pausedShare: number;
  readonly autoResume: boolean;
  readonly protected: readonly string[];
  readonly hasEndpoint: boolean;
}

export const usualPolicy: Policy = {
  mode: "propose",
  killedMs: null,
  pausesPerDay: 3,
  pausedShare: 0.3,
  autoResume: false,
  protected: [],
  hasEndpoint: false,
};

export const mutes = ["silenced", "inhibited", "storm"] as const;
export type Muted = (typeof mutes)[number];

/** What a rule's alert says now. */
export interface Cause {
  readonly mode: RuleMode;
  readonly firing: boolean;
  readonly verdict: Verdict | null;
  /** When that verdict was reached, epoch ms. */
  readonly judgedMs: number | null;
  /** What holds the alert back. */
  readonly muted: Muted | null;
}

/** Spend of a channel over the last seven days, minor units, and whether it is paused. */
export interface ChannelSpend {
  readonly channel: string;
  readonly minor: number;
  readonly paused: boolean;
}

export interface GuardFacts {
  readonly now: number;
  readonly kind: ActionKind;
  readonly channel: string;
  /** null where a person asked for it. */
  readonly cause: Cause | null;
  readonly approval: { readonly expiresMs: number } | null;
  readonly policy: Policy;
  readonly breaker: Breaker;
  /** Pauses by rules in the last 24 hours, this one left out. */
  readonly pausesToday: number;
  readonly spend: readonly ChannelSpend[];
  /** Another action waits or is under way on the channel. */
  readonly otherAction: boolean;
  /** The second step of a budget that is given back: the channel runs already. */
  readonly raising: boolean;
}

/** A verdict older than this is not one on which money is moved. */
export const freshVerdictMs = 15 * 60_000;
export const capWindowMs = dayMs;

/** Every reason against it; none: it may go out. */
export function reasonsAgainst(facts: GuardFacts): GuardReason[] {
  return [...house(facts), ...allowed(facts), ...stillTrue(facts), ...standing(facts), ...caps(facts)];
}

function* house({ policy, otherAction }: GuardFacts): Iterable<GuardReason> {
  if (policy.killedMs !== null) yield "killed";
  if (!policy.hasEndpoint) yield "no_endpoint";
  if (otherAction) yield "other_action";
}

/** By mode or by a second person. What a person asks for always needs the second one. */
function* allowed({ kind, policy, cause, approval, now }: GuardFacts): Iterable<GuardReason> {
  const mode = cause === null ? "propose" : lowestMode(policy.mode, cause.mode);
  if (mode === "off" || mode === "observe") yield "mode";
  if (approval !== null) {
    if (now >= approval.expiresMs) yield "approval_expired";
    return;
  }
  if (mode !== "act" || (kind !== "pause" && !policy.autoResume)) yield "no_approval";
  if (kind !== "pause") return;
  if (cause !== null && cause.muted !== null) yield cause.muted;
}

/** On trial the verdict is the trial's own, whatever became of the alert. */
function* stillTrue({ kind, cause, breaker, now }: GuardFacts): Iterable<GuardReason> {
  if (kind !== "pause" || cause === null) return;
  if (!cause.firing && breaker.state !== "half_open") yield "not_firing";
  if (cause.verdict !== "bad") yield "not_bad";
  if (cause.judgedMs === null || now - cause.judgedMs > freshVerdictMs) yield "verdict_old";
}

function* standing({ kind, breaker, cause, now, raising }: GuardFacts): Iterable<GuardReason> {
  const { state } = breaker;
  if (state === "locked") yield "locked";
  if (state === "forced" && (kind !== "resume" || cause !== null)) yield "forced";
  if (kind === "pause" && state === "open") yield "not_running";
  if (kind !== "pause" && state === "closed" && !raising) yield "running_already";
  if (cause === null) return;
  if (kind === "pause" && state === "closed" && isCooling(breaker, now)) yield "cooling_down";
  if (handsOff(breaker, now)) yield "human_changed";
}

/** Limits of the engine's own pauses; a relapse on trial pauses what has been counted before. */
function* caps({ kind, channel, cause, policy, breaker, pausesToday, spend }: GuardFacts): Iterable<GuardReason> {
  if (kind !== "pause" || cause === null || breaker.state === "half_open") return;
  if (policy.protected.includes(channel)) yield "protected";
  if (pausesToday >= policy.pausesPerDay) yield "most_pauses";
  const total = sum(spend);
  const paused = sum(spend.filter((one) => one.paused || one.channel === channel));
  if (total > 0 && paused > policy.pausedShare * total) yield "most_share";
  const othersRun = spend.some((one) => one.channel !== channel && !one.paused && one.minor > 0);
  if (!othersRun) yield "last_running";
}

const sum = (rows: readonly ChannelSpend[]): number => rows.reduce((total, { minor }) => total + minor, 0);
