/** Where a rule stands for one scope, and how an hour's verdict moves it: inactive, pending, firing, recovering. */
import { hourMs } from "#domain/base/local-time.ts";
import type { RuleDefinition } from "./rule.ts";
import type { Judged } from "./verdict.ts";

export const phases = ["inactive", "pending", "firing", "recovering"] as const;
export type Phase = (typeof phases)[number];

/** A JSON value. A scope without one is inactive, and nothing is the matter with its figures. */
export interface RuleState {
  readonly phase: Phase;
  /** The last tick that it has seen, epoch ms. */
  readonly tick: number;
  /** First bad tick. */
  readonly activeAt: number | null;
  /** When the incident that is open was opened; also while an edited rule is pending again. */
  readonly firedAt: number | null;
  /** When people were last told. */
  readonly toldAt: number | null;
  /** Bad ticks while pending, ticks in between in a row, good ticks while recovering. */
  readonly bad: number;
  readonly held: number;
  readonly good: number;
  /** In a row: ticks with stale figures, with an error, without the scope. */
  readonly stale: number;
  readonly errors: number;
  readonly gone: number;
}

export type Effect =
  | { readonly kind: "fire"; readonly tick: number; readonly activeAt: number }
  | { readonly kind: "repeat" | "recovering" | "refire" | "resolve" | "scope_gone"; readonly tick: number }
  | { readonly kind: "stale" | "error"; readonly tick: number; readonly reason: string };

export interface Advanced {
  readonly state: RuleState | null;
  readonly effects: readonly Effect[];
}

const repeatHours = 24;
const mostHeld = 12;
const staleTicks = 2;
const errorTicks = 3;
const goneTicks = 2;

const inactive: RuleState = {
  phase: "inactive",
  tick: 0,
  activeAt: null,
  firedAt: null,
  toldAt: null,
  bad: 0,
  held: 0,
  good: 0,
  stale: 0,
  errors: 0,
  gone: 0,
};

/** `tick`: epoch ms of the hour. A tick that was seen already changes nothing. */
export function advance(state: RuleState | null, judged: Judged, definition: RuleDefinition, tick: number): Advanced {
  if (state !== null && tick <= state.tick) return { state, effects: [] };
  const { verdict, reason } = judged;
  const now = { ...(state ?? inactive), tick, gone: 0 };
  if (verdict === "good" || verdict === "bad" || verdict === "hold") {
    return settled(moved({ ...now, stale: 0, errors: 0 }, verdict, definition));
  }
  // Timers are frozen: nothing is known, which is neither better nor worse.
  const stale = verdict === "stale" ? now.stale + 1 : 0;
  const errors = verdict === "error" ? now.errors + 1 : 0;
  const effects: Effect[] = [];
  if (stale === staleTicks) effects.push({ kind: "stale", tick, reason });
  if (errors === errorTicks) effects.push({ kind: "error", tick, reason });
  return settled({ state: { ...now, stale, errors }, effects });
}

/** An inactive state that remembers nothing is none. */
function settled({ state, effects }: Advanced): Advanced {
  const idle = state?.phase === "inactive" && state.stale === 0 && state.errors === 0;
  return { state: idle ? null : state, effects };
}

const ended = (state: RuleState): RuleState => ({ ...inactive, tick: state.tick });

function moved(state: RuleState, verdict: "good" | "bad" | "hold", definition: RuleDefinition): Advanced {
  if (state.phase === "firing" || state.phase === "recovering") return incident(state, verdict, definition);
  const { tick } = state;
  if (verdict === "bad") {
    const pending = {
      ...state,
      phase: "pending",
      activeAt: state.activeAt ?? tick,
      bad: state.bad + 1,
      held: 0,
    } as const;
    return pending.bad >= definition.forTicks ? fired(pending) : { state: pending, effects: [] };
  }
  if (state.phase === "inactive") return { state, effects: [] };
  const held = verdict === "hold" ? state.held + 1 : 0;
  if (verdict === "hold" && held < mostHeld) return { state: { ...state, held }, effects: [] };
  return { state: ended(state), effects: state.firedAt === null ? [] : [{ kind: "resolve", tick }] };
}

function fired(state: RuleState): Advanced {
  const { tick } = state;
  const activeAt = state.activeAt ?? tick;
  const firing: RuleState = { ...state, phase: "firing", activeAt, bad: 0, held: 0, good: 0 };
  // An edited rule finds its own incident still open.
  if (state.firedAt !== null) return { state: firing, effects: [{ kind: "refire", tick }] };
  return { state: { ...firing, firedAt: tick, toldAt: tick }, effects: [{ kind: "fire", tick, activeAt }] };
}

function incident(state: RuleState, verdict: "good" | "bad" | "hold", { keepTicks }: RuleDefinition): Advanced {
  const { tick, phase } = state;
  if (verdict === "hold") return { state, effects: [] };
  if (verdict === "bad") {
    if (phase === "recovering")
      return { state: { ...state, phase: "firing", good: 0 }, effects: [{ kind: "refire", tick }] };
    if (tick - (state.toldAt ?? tick) < repeatHours * hourMs) return { state, effects: [] };
    return { state: { ...state, toldAt: tick }, effects: [{ kind: "repeat", tick }] };
  }
  const good = state.good + 1;
  if (good >= keepTicks) return { state: ended(state), effects: [{ kind: "resolve", tick }] };
  const effects: Effect[] = phase === "firing" ? [{ kind: "recovering", tick }] : [];
  return { state: { ...state, phase: "recovering", good }, effects };
}

/** The scope was not there in this tick: after two its incident is closed, which is not to say that it is better. */
export function scopeGone(state: RuleState, tick: number): Advanced {
  if (tick <= state.tick) return { state, effects: [] };
  const gone = state.gone + 1;
  if (gone < goneTicks) return { state: { ...state, tick, gone }, effects: [] };
  return { state: null, effects: state.firedAt === null ? [] : [{ kind: "scope_gone", tick }] };
}

/** After ticks that nobody evaluated: one is forgiven, after more what was pending begins again. */
export function afterPause(state: RuleState, missedTicks: number): RuleState | null {
  if (missedTicks <= 1) return state;
  if (state.phase === "firing") return { ...state, stale: 0, errors: 0 };
  if (state.phase === "recovering") return { ...state, good: 0, stale: 0, errors: 0 };
  return state.firedAt === null ? null : { ...state, bad: 0, held: 0, stale: 0, errors: 0 };
}

/** A new version of the rule must find its own reasons; an incident stays open until it has, or has not. */
export function afterEdit(state: RuleState): RuleState | null {
  if (state.firedAt === null) return null;
  return { ...inactive, phase: "pending", tick: state.tick, firedAt: state.firedAt, toldAt: state.toldAt };
}
