/** The guards: each reason by itself, what approval changes, and that nothing goes out while one stands. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleModes } from "#domain/rules/rule.ts";
import { verdicts } from "#domain/rules/verdict.ts";
import { actionKinds } from "./ad-action.ts";
import { breakerStates, dayMs, neverTouched } from "./breaker-state.ts";
import { type GuardFacts, type GuardReason, guardReasons, mutes, reasonsAgainst, usualPolicy } from "./guards.ts";
import { lowestMode } from "./mode.ts";
import { reasonWords } from "./reason-words.ts";

const now = 10 * dayMs;
const minute = 60_000;
const cause = { mode: "act", firing: true, verdict: "bad", judgedMs: now - minute, muted: null } as const;
const policy = { ...usualPolicy, mode: "act", hasEndpoint: true } as const;
const five = ["a", "b", "c", "d", "e"].map((channel) => ({ channel, minor: 100, paused: false }));
const facts: GuardFacts = {
  ...{ now, kind: "pause", channel: "a", cause, approval: null, policy, breaker: neverTouched },
  ...{ pausesToday: 0, spend: five, otherAction: false, raising: false },
};
const approval = { expiresMs: now + 1 };

it("lets out what nothing stands against", () => {
  expect(reasonsAgainst(facts)).toEqual([]);
});

const cases: readonly [GuardReason, Partial<GuardFacts>][] = [
  ["killed", { policy: { ...policy, killedMs: now } }],
  ["no_endpoint", { policy: { ...policy, hasEndpoint: false } }],
  ["no_approval", { cause: { ...cause, mode: "propose" } }],
  ["no_approval", { policy: { ...policy, mode: "propose" } }],
  ["approval_expired", { approval: { expiresMs: now } }],
  ["silenced", { cause: { ...cause, muted: "silenced" } }],
  ["storm", { cause: { ...cause, muted: "storm" } }],
  ["inhibited", { cause: { ...cause, muted: "inhibited" } }],
  ["not_firing", { cause: { ...cause, firing: false } }],
  ["not_bad", { cause: { ...cause, verdict: "stale" } }],
  ["not_bad", { cause: { ...cause, verdict: null } }],
  ["verdict_old", { cause: { ...cause, judgedMs: now - 15 * minute - 1 } }],
  ["locked", { breaker: { ...neverTouched, state: "locked" } }],
  ["forced", { breaker: { ...neverTouched, state: "forced" } }],
  ["not_running", { breaker: { ...neverTouched, state: "open" } }],
  ["cooling_down", { breaker: { ...neverTouched, cooldownMs: now + 1 } }],
  ["human_changed", { breaker: { ...neverTouched, humanMs: now - dayMs + 1 } }],
  ["most_pauses", { pausesToday: 3 }],
  [
    "most_share",
    {
      spend: [
        { channel: "a", minor: 301, paused: false },
        { channel: "b", minor: 699, paused: false },
      ],
    },
  ],
  ["protected", { policy: { ...policy, protected: ["a"] } }],
  ["other_action", { otherAction: true }],
  ["running_already", { kind: "resume", cause: null, approval }],
];
it.each(cases)("%s", (reason, change) => {
  expect(reasonsAgainst({ ...facts, ...change })).toEqual([reason]);
  expect(reasonWords([reason])).toMatch(/^[A-Z].+\.$/);
});

it("never pauses the last channel that runs, whatever its share", () => {
  const spend = [
    { channel: "a", minor: 10, paused: false },
    { channel: "b", minor: 0, paused: false },
    { channel: "c", minor: 500, paused: true },
  ];
  const wide = { ...policy, pausedShare: 1 };
  expect(reasonsAgainst({ ...facts, spend, policy: wide })).toEqual(["last_running"]);
});

it("stops exactly above the share, and exactly at the age", () => {
  const spend = [
    { channel: "a", minor: 300, paused: false },
    { channel: "b", minor: 700, paused: false },
  ];
  expect(reasonsAgainst({ ...facts, spend })).toEqual([]);
  expect(reasonsAgainst({ ...facts, cause: { ...cause, judgedMs: now - 15 * minute } })).toEqual([]);
});

describe("approval", () => {
  it("stands for acting and for silence, not for the figures or the caps", () => {
    const quiet = { ...cause, mode: "propose", muted: "silenced" } as const;
    expect(reasonsAgainst({ ...facts, cause: quiet, approval })).toEqual([]);
    const good = { ...cause, mode: "propose", verdict: "good" } as const;
    expect(reasonsAgainst({ ...facts, cause: good, approval, pausesToday: 3 })).toEqual(["not_bad", "most_pauses"]);
  });

  it("does not make a rule act that only observes", () => {
    expect(reasonsAgainst({ ...facts, cause: { ...cause, mode: "observe" }, approval })).toEqual(["mode"]);
  });

  it("is always needed for what a person asks for, whom no cap binds", () => {
    const asked = { ...facts, cause: null, pausesToday: 9, policy: { ...policy, protected: ["a"] } };
    expect(reasonsAgainst(asked)).toEqual(["no_approval"]);
    expect(reasonsAgainst({ ...asked, approval })).toEqual([]);
  });
});

it("resumes by itself only where the policy says so, and never what a person paused", () => {
  const open = { ...neverTouched, state: "open", openedBy: 1 } as const;
  const resume = { ...facts, kind: "cap", breaker: open } as const;
  expect(reasonsAgainst(resume)).toEqual(["no_approval"]);
  expect(reasonsAgainst({ ...resume, policy: { ...policy, autoResume: true } })).toEqual([]);
  const forced = { ...neverTouched, state: "forced" } as const;
  expect(reasonsAgainst({ ...resume, kind: "resume", breaker: forced, approval })).toEqual(["forced"]);
  expect(reasonsAgainst({ ...resume, kind: "resume", breaker: forced, approval, cause: null })).toEqual([]);
});

it("takes the lowest mode", () => {
  expect(lowestMode("act", "propose")).toBe("propose");
  expect(lowestMode("off", "act")).toBe("off");
  expect(lowestMode("act", "act")).toBe("act");
});

it("lets nothing out by itself but a bad verdict of a rule that acts, on 10,000 random states", () => {
  const any = fc.record({
    kind: fc.constantFrom(...actionKinds),
    mode: fc.constantFrom(...ruleModes),
    house: fc.constantFrom(...ruleModes),
    firing: fc.boolean(),
    verdict: fc.constantFrom(...verdicts),
    age: fc.integer({ min: 0, max: 30 }),
    muted: fc.constantFrom(null, ...mutes),
    state: fc.constantFrom(...breakerStates),
    pausesToday: fc.integer({ min: 0, max: 5 }),
    killed: fc.boolean(),
    autoResume: fc.boolean(),
  });
  fc.assert(
    fc.property(any, (given) => {
      const { kind, state, pausesToday } = given;
      const against = reasonsAgainst({
        ...facts,
        ...{ kind, pausesToday },
        cause: { ...given, judgedMs: now - given.age * minute },
        policy: { ...policy, mode: given.house, killedMs: given.killed ? 1 : null, autoResume: given.autoResume },
        breaker: { ...neverTouched, state },
      });
      if (!against.every((reason) => guardReasons.includes(reason))) return false;
      if (against.length > 0) return true;
      if (given.mode !== "act" || given.house !== "act" || given.killed) return false;
      if (state === "locked" || state === "forced") return false;
      if (kind !== "pause") return given.autoResume;
      const isBad = given.verdict === "bad" && given.muted === null && given.age <= 15;
      return isBad && (state === "half_open" || pausesToday < 3);
    }),
    { numRuns: 10_000, seed: 20 },
  );
});
