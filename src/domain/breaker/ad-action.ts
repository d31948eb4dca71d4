/** An action on a channel: its kinds, its ways from proposed to verified, and which of two goes first. */
import type { Breaker, Move } from "./breaker-state.ts";
import type { Desired, RemoteState } from "./remote-state.ts";

export const actionKinds = ["pause", "cap", "resume"] as const;
export type ActionKind = (typeof actionKinds)[number];

export const actionStatuses = [
  "proposed",
  "pending",
  "applied_noop",
  "verified",
  "failed",
  "refused",
  "expired",
  "undone",
] as const;
export type ActionStatus = (typeof actionStatuses)[number];

const ways: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  proposed: ["pending", "refused", "expired"],
  // Back to proposed where a guard no longer holds when it is about to go out.
  pending: ["proposed", "applied_noop", "verified", "failed", "refused"],
  verified: ["undone"],
  applied_noop: [],
  // Only where the platform says later that it was done by this action after all.
  failed: ["verified"],
  refused: [],
  expired: [],
  undone: [],
};

export const mayBecome = (from: ActionStatus, to: ActionStatus): boolean => ways[from].includes(to);

/** Pausing goes before reducing, reducing before resuming. */
export const goesBefore = (one: ActionKind, other: ActionKind): boolean =>
  actionKinds.indexOf(one) < actionKinds.indexOf(other);

/** Of several that are asked for at once, the one that is done; the others give way. */
export function firstOf<T extends { readonly kind: ActionKind }>(asked: readonly T[]): T | null {
  return [...asked].sort((a, b) => actionKinds.indexOf(a.kind) - actionKinds.indexOf(b.kind))[0] ?? null;
}

/** An approval counts for a day; so does the proposal. */
export const approvalMs = 24 * 3_600_000;

/** Five times something is sent; after the last wait the platform is only read. */
export const mostTries = 5;
const minuteMs = 60_000;

/** Until the next try after so many that did not end in a verified state: 1, 2, 4, 8, 16 minutes; null: given up. */
export const waitAfterTry = (tries: number): number | null => (tries > mostTries ? null : 2 ** (tries - 1) * minuteMs);

/** What taking an action back would bring about: the state that was found before it. */
export const priorOf = (prior: RemoteState): Desired => ({
  status: prior.status,
  dailyBudgetMinor: prior.dailyBudgetMinor,
  thenMinor: null,
});

/** How many probes may fail in a row before a person must decide. */
export const mostProbes = 3;

/** What a verified action means to its breaker; null: it stays as it is. `byPerson`: it was not the engine's own. */
export function moveOf(kind: ActionKind, breaker: Breaker, byPerson: boolean): Move | null {
  const { state, probe } = breaker;
  if (kind === "cap") return state === "open" ? "probing" : null;
  if (kind === "pause") {
    if (state === "half_open") return probe + 1 >= mostProbes ? "gave_up" : "relapsed";
    return state === "closed" ? "paused" : null;
  }
  if (state === "half_open" && !byPerson) return "recovered";
  return state === "open" || state === "half_open" || state === "forced" ? "resumed" : null;
}
