/** The alert's state machine, verdict by verdict; G good, B bad, H hold, S stale, N no sample, E error. */
import { describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { advance, afterEdit, afterPause, type Effect, type RuleState, scopeGone } from "./alert-state.ts";
import { RuleDefinition } from "./rule.ts";
import type { Judged, Verdict } from "./verdict.ts";

const letters: Readonly<Record<string, Verdict>> = {
  G: "good",
  B: "bad",
  H: "hold",
  S: "stale",
  N: "no_sample",
  E: "error",
};
const figures = { value: 1, reference: 1, limit: 1, fromMs: 0, toMs: 1, sample: null, probability: null };
const judged = (letter: string): Judged => ({ verdict: letters[letter] ?? "error", reason: letter, figures });

const rule = RuleDefinition.parse({
  watch: { kind: "metric", metric: "ctr" },
  condition: { kind: "benchmark", side: "below", share: 0.15 },
});

/** Each letter is an hour; the effects of each, and the state at the end. */
function run(letterRow: string, definition = rule, from: RuleState | null = null, firstTick = 1) {
  let state = from;
  const effects: string[] = [];
  [...letterRow].forEach((letter, i) => {
    const next = advance(state, judged(letter), definition, (firstTick + i) * hourMs);
    state = next.state;
    effects.push(...next.effects.map(({ kind, tick }: Effect) => `${kind}@${tick / hourMs}`));
  });
  return { phase: (state as RuleState | null)?.phase ?? "inactive", state: state as RuleState | null, effects };
}

const table: readonly [row: string, phase: string, effects: readonly string[]][] = [
  ["G", "inactive", []],
  ["B", "pending", []],
  ["BB", "pending", []],
  ["BBB", "firing", ["fire@3"]],
  ["BBG", "inactive", []],
  ["BBGB", "pending", []],
  ["BBHB", "firing", ["fire@4"]],
  ["BBHHHHHHHHHHHB", "firing", ["fire@14"]],
  ["BBHHHHHHHHHHHH", "inactive", []],
  ["BHHHHHHBHHHHHH", "pending", []],
  ["BBSNESB", "firing", ["fire@7"]],
  ["BBSSB", "firing", ["stale@4", "fire@5"]],
  ["SSSS", "inactive", ["stale@2"]],
  ["SSGSS", "inactive", ["stale@2", "stale@5"]],
  ["SNSN", "inactive", []],
  ["EEEE", "inactive", ["error@3"]],
  ["BBBEEEG", "recovering", ["fire@3", "error@6", "recovering@7"]],
  ["BBBG", "recovering", ["fire@3", "recovering@4"]],
  ["BBBGGGGG", "recovering", ["fire@3", "recovering@4"]],
  ["BBBGGGGGG", "inactive", ["fire@3", "recovering@4", "resolve@9"]],
  ["BBBGGGGGB", "firing", ["fire@3", "recovering@4", "refire@9"]],
  ["BBBGGSSSSGGGG", "inactive", ["fire@3", "recovering@4", "stale@7", "resolve@13"]],
  ["BBBGGHHGGGG", "inactive", ["fire@3", "recovering@4", "resolve@11"]],
  [`BBB${"B".repeat(24)}`, "firing", ["fire@3", "repeat@27"]],
  [`BBB${"B".repeat(23)}`, "firing", ["fire@3"]],
];

describe("the alert's state", () => {
  it.each(table)("%s ends %s", (row, phase, effects) => {
    expect(run(row)).toMatchObject({ phase, effects });
  });

  it("fires at once and resolves at once where one tick is enough", () => {
    const quick = { ...rule, forTicks: 1, keepTicks: 1 };
    expect(run("BG", quick)).toMatchObject({ phase: "inactive", effects: ["fire@1", "resolve@2"] });
  });

  it("does nothing for a tick that it has seen", () => {
    const { state } = run("BB");
    expect(advance(state, judged("B"), rule, 2 * hourMs)).toEqual({ state, effects: [] });
  });

  it("remembers nothing where nothing is the matter", () => {
    expect(run("BBBGGGGGG").state).toBeNull();
    expect(run("SG").state).toBeNull();
  });
});

describe("what is not a verdict", () => {
  const stateAfter = (row: string) => {
    const { state } = run(row);
    if (state === null) throw new Error("no state");
    return state;
  };

  it("a scope that is gone closes its incident after two ticks, unresolved", () => {
    const once = scopeGone(stateAfter("BBB"), 4 * hourMs);
    expect(once).toMatchObject({ state: { phase: "firing", gone: 1 }, effects: [] });
    if (once.state === null) throw new Error("gone too early");
    expect(scopeGone(once.state, 5 * hourMs)).toEqual({
      state: null,
      effects: [{ kind: "scope_gone", tick: 5 * hourMs }],
    });
    expect(run("B", rule, once.state, 5).state?.gone).toBe(0);
  });

  it("a pending scope goes without a word", () => {
    const once = scopeGone(stateAfter("B"), 2 * hourMs).state;
    if (once === null) throw new Error("gone too early");
    expect(scopeGone(once, 3 * hourMs)).toEqual({ state: null, effects: [] });
  });

  it("one missed tick is forgiven; after more, pending begins again and firing stays", () => {
    expect(afterPause(stateAfter("BB"), 1)?.bad).toBe(2);
    expect(afterPause(stateAfter("BB"), 2)).toBeNull();
    expect(afterPause(stateAfter("BBB"), 9)?.phase).toBe("firing");
    expect(afterPause(stateAfter("BBBGG"), 2)).toMatchObject({ phase: "recovering", good: 0 });
  });

  it("an edited rule starts again, and keeps its incident until it has its own reasons or none", () => {
    expect(afterEdit(stateAfter("BB"))).toBeNull();
    const edited = afterEdit(stateAfter("BBB"));
    expect(edited).toMatchObject({ phase: "pending", firedAt: 3 * hourMs, bad: 0 });
    expect(run("BBB", rule, edited, 4)).toMatchObject({ phase: "firing", effects: ["refire@6"] });
    expect(run("BBG", rule, edited, 4)).toMatchObject({ phase: "inactive", effects: ["resolve@6"] });
  });
});
