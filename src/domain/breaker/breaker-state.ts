/** The states of a channel's breaker, and the moves between them; every other move throws. */

export const breakerStates = ["closed", "open", "half_open", "locked", "forced"] as const;
/** Runs; paused by us; on trial with little money; a person must decide; paused by a person on the platform. */
export type BreakerState = (typeof breakerStates)[number];

export const moves = [
  "paused",
  "probing",
  "recovered",
  "relapsed",
  "gave_up",
  "resumed",
  "human_paused",
  "human_resumed",
  "lock",
  "unlock_running",
  "unlock_paused",
] as const;
export type Move = (typeof moves)[number];

const table: Readonly<Record<BreakerState, Partial<Record<Move, BreakerState>>>> = {
  closed: { paused: "open", human_paused: "forced", lock: "locked" },
  open: {
    probing: "half_open",
    resumed: "closed",
    human_resumed: "closed",
    lock: "locked",
  },
  half_open: {
    recovered: "closed",
    relapsed: "open",
    gave_up: "locked",
    resumed: "closed",
    human_paused: "forced",
    human_resumed: "closed",
    lock: "locked",
  },
  locked: { unlock_running: "closed", unlock_paused: "open" },
  forced: { resumed: "closed", human_resumed: "closed", lock: "locked" },
};

/** The state after a move; null where there is no such move. */
export const stateAfter = (state: BreakerState, move: Move): BreakerState | null => table[state][move] ?? null;

/** A move that the breaker does not know: a fault of whoever made it. */
export class IllegalMove extends Error {
  override readonly name = "IllegalMove";

  constructor(state: BreakerState, move: Move) {
    super(`A breaker that is ${state} cannot be ${move}.`);
  }
}

export function moved(state: BreakerState, move: Move): BreakerState {
  const next = stateAfter(state, move);
  if (next === null) throw new IllegalMove(state, move);
  return next;
}

/** A channel's breaker, times in epoch ms. One that was never touched is `neverTouched`. */
export interface Breaker {
  readonly state: BreakerState;
  /** The action by which we first paused it, before its probes; null where we did not. */
  readonly openedBy: number | null;
  readonly openedMs: number | null;
  readonly cooldownMs: number | null;
  /** Probes that failed in a row. */
  readonly probe: number;
  readonly probeMs: number | null;
  readonly reason: string | null;
  /** When a person last changed it on the platform, or took our pause back. */
  readonly humanMs: number | null;
}

export const neverTouched: Breaker = {
  state: "closed",
  openedBy: null,
  openedMs: null,
  cooldownMs: null,
  probe: 0,
  probeMs: null,
  reason: null,
  humanMs: null,
};

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** A person's change counts for a day: until then the engine keeps its hands off. */
export const handsOffMs = dayMs;

/** A day, twice as long after each probe that failed, a week at most. */
export const cooldownAfter = (failedProbes: number): number => Math.min(dayMs * 2 ** failedProbes, 7 * dayMs);

export const handsOff = ({ humanMs }: Breaker, now: number): boolean => humanMs !== null && now < humanMs + handsOffMs;
export const isCooling = ({ cooldownMs }: Breaker, now: number): boolean => cooldownMs !== null && now < cooldownMs;

/** The breaker after a move, with what follows from it. `actionId`: the action that brought it about, if one did. */
export function moveBreaker(breaker: Breaker, move: Move, now: number, actionId: number | null = null): Breaker {
  const state = moved(breaker.state, move);
  // Back to open only where a pause of ours still stands.
  if (move === "unlock_paused" && breaker.openedBy === null) throw new IllegalMove(breaker.state, move);
  const at = { ...breaker, state };
  switch (move) {
    case "paused":
      return { ...at, openedBy: actionId, openedMs: now, cooldownMs: now + cooldownAfter(0), probe: 0, probeMs: null };
    case "probing":
      return { ...at, probeMs: now };
    case "relapsed":
    case "gave_up": {
      const probe = breaker.probe + 1;
      return { ...at, openedMs: now, probe, probeMs: null, cooldownMs: now + cooldownAfter(probe) };
    }
    case "recovered":
      return { ...at, openedBy: null, openedMs: null, probe: 0, probeMs: null, cooldownMs: now + cooldownAfter(0) };
    case "resumed":
    case "human_resumed":
    case "human_paused":
      return { ...at, openedBy: null, openedMs: null, cooldownMs: null, probe: 0, probeMs: null, humanMs: now };
    case "unlock_running":
      return { ...at, openedBy: null, openedMs: null, cooldownMs: null, probe: 0, probeMs: null };
    default:
      return at;
  }
}
