/** The breaker's moves: the table as promised, everything else throws, and what follows from each move. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostProbes, moveOf } from "./ad-action.ts";
import {
  type Breaker,
  breakerStates,
  cooldownAfter,
  dayMs,
  handsOff,
  IllegalMove,
  isCooling,
  type Move,
  moveBreaker,
  moved,
  moves,
  neverTouched,
  unlocking,
} from "./breaker-state.ts";
import { isHeldPaused } from "./remote-state.ts";

const legal: readonly string[] = [
  "closed paused open",
  "closed human_paused forced",
  "closed lock locked",
  "open probing half_open",
  "open resumed closed",
  "open human_resumed closed",
  "open lock locked",
  "half_open recovered closed",
  "half_open relapsed open",
  "half_open gave_up locked",
  "half_open resumed closed",
  "half_open human_paused forced",
  "half_open human_resumed closed",
  "half_open lock locked",
  "locked unlock_running closed",
  "locked unlock_paused open",
  "locked unlock_probing half_open",
  "forced resumed closed",
  "forced human_resumed closed",
  "forced lock locked",
];
const every = breakerStates.flatMap((state) => moves.map((move) => [state, move] as const));

it.each(every)("%s, %s", (state, move) => {
  const found = legal.find((line) => line.startsWith(`${state} ${move} `));
  if (found === undefined) expect(() => moved(state, move)).toThrow(IllegalMove);
  else expect(`${state} ${move} ${moved(state, move)}`).toBe(found);
});

describe("what follows from a move", () => {
  const open = moveBreaker(neverTouched, "paused", 1_000, 7);

  it("remembers what paused it, and cools down for a day", () => {
    expect(open).toMatchObject({ state: "open", openedBy: 7, openedMs: 1_000, cooldownMs: 1_000 + dayMs });
    expect(isCooling(open, dayMs)).toBe(true);
    expect(isCooling(open, 1_000 + dayMs)).toBe(false);
  });

  it("cools down twice as long after each trial that failed, a week at most", () => {
    expect([0, 1, 2, 3, 9].map((failed) => cooldownAfter(failed) / dayMs)).toEqual([1, 2, 4, 7, 7]);
    const trial = moveBreaker(open, "probing", 2_000);
    const relapsed = moveBreaker(trial, "relapsed", 3_000, 8);
    expect(relapsed).toMatchObject({ state: "open", openedBy: 7, probe: 1, cooldownMs: 3_000 + 2 * dayMs });
  });

  it("begins anew once it has recovered", () => {
    const trial = moveBreaker(moveBreaker(open, "probing", 2_000), "relapsed", 3_000);
    const recovered = moveBreaker(moveBreaker(trial, "probing", 4_000), "recovered", 5_000);
    expect(recovered).toMatchObject({ state: "closed", openedBy: null, probe: 0, probeMs: null });
  });

  it("keeps the engine's hands off for a day after a person's change", () => {
    const resumed = moveBreaker(open, "human_resumed", 9_000);
    expect(handsOff(resumed, 9_000 + dayMs - 1)).toBe(true);
    expect(handsOff(resumed, 9_000 + dayMs)).toBe(false);
    expect(resumed.openedBy).toBeNull();
  });
});

it("locks a channel when the third trial in a row has failed", () => {
  let breaker: Breaker = moveBreaker(neverTouched, "paused", 0, 1);
  for (let failed = 0; failed < mostProbes; failed++) {
    breaker = moveBreaker(breaker, moveOf("cap", breaker, false) ?? "lock", 0, 2);
    expect(breaker.state).toBe("half_open");
    breaker = moveBreaker(breaker, moveOf("pause", breaker, false) ?? "lock", 0, 3);
  }
  expect(breaker).toMatchObject({ state: "locked", probe: 3, openedBy: 1 });
  expect(isHeldPaused(breaker)).toBe(true);
});

it("never takes an illegal edge, and holds a channel paused only by an action, on 10,000 random walks", () => {
  const edges = new Map(legal.map((line) => [line.slice(0, line.lastIndexOf(" ")), line.split(" ")[2]]));
  const walk = fc.array(fc.constantFrom(...moves), { maxLength: 30 });
  const after = (breaker: Breaker, move: Move, at: number): Breaker | null => {
    try {
      return moveBreaker(breaker, move, at, 5);
    } catch (thrown) {
      if (thrown instanceof IllegalMove) return null;
      throw thrown;
    }
  };
  const holds = (asked: readonly Move[]) => {
    let breaker = neverTouched;
    for (const [at, move] of asked.entries()) {
      const edge = edges.get(`${breaker.state} ${move}`);
      const unheld = move.startsWith("unlock") && move !== unlocking(breaker);
      const next = after(breaker, move, at);
      if ((next === null) !== (edge === undefined || unheld)) return false;
      if (next === null) continue;
      breaker = next;
      const { state, openedBy, probe, probeMs } = breaker;
      if (state !== edge || probe < 0) return false;
      if ((state === "closed" || state === "forced") && (openedBy !== null || probeMs !== null)) return false;
      if ((state === "open" || state === "half_open") && openedBy !== 5) return false;
      if (state === "open" && probeMs !== null) return false;
    }
    return true;
  };
  fc.assert(fc.property(walk, holds), { numRuns: 10_000, seed: 19 });
});
