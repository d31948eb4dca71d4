/** Actions, what they are compared with, and trials: small rules, each by its example. */
import { describe, expect, it } from "vitest";
import { actionStatuses, firstOf, goesBefore, mayBecome, waitAfterTry } from "./ad-action.ts";
import { PolicyInput } from "./breaker-input.ts";
import { endOfProbe, firstStepBack, probeBudget, secondStepBack } from "./probe.ts";
import { type Desired, humanMove, isAsDesired, RemoteState } from "./remote-state.ts";

it("pauses before it reduces, and reduces before it resumes", () => {
  expect(firstOf([{ kind: "resume" }, { kind: "cap" }, { kind: "pause" }])).toEqual({ kind: "pause" });
  expect(firstOf([{ kind: "resume" }, { kind: "cap" }])).toEqual({ kind: "cap" });
  expect(firstOf([])).toBeNull();
  expect(goesBefore("pause", "pause")).toBe(false);
});

it("waits 1, 2, 4, 8, 16 minutes, and then no more", () => {
  expect([1, 2, 3, 4, 5].map((tries) => (waitAfterTry(tries) ?? 0) / 60_000)).toEqual([1, 2, 4, 8, 16]);
  expect(waitAfterTry(6)).toBeNull();
});

it("ends an action once: only a failed one may turn out to be done, only a verified one is undone", () => {
  const ways = actionStatuses.flatMap((from) =>
    actionStatuses.filter((to) => mayBecome(from, to)).map((to) => [from, to]),
  );
  expect(ways.filter(([from]) => from !== "proposed" && from !== "pending")).toEqual([
    ["verified", "undone"],
    ["failed", "verified"],
  ]);
});

const paused: Desired = { status: "paused", dailyBudgetMinor: null, thenMinor: null };
const capped: Desired = { status: "active", dailyBudgetMinor: 500, thenMinor: null };
const runs = RemoteState.parse({ status: "active", dailyBudgetMinor: 500 });
const stands = RemoteState.parse({ status: "paused", dailyBudgetMinor: 500 });

describe("how a channel stands", () => {
  it("is as desired by its status, and by its budget where one is named and it runs", () => {
    expect(isAsDesired(stands, paused)).toBe(true);
    expect(isAsDesired(runs, paused)).toBe(false);
    expect(isAsDesired(runs, capped)).toBe(true);
    expect(isAsDesired({ ...runs, dailyBudgetMinor: 501 }, capped)).toBe(false);
    expect(isAsDesired({ ...runs, dailyBudgetMinor: null }, capped)).toBe(false);
    expect(isAsDesired(runs, { ...capped, dailyBudgetMinor: null })).toBe(true);
  });

  it("tells what a person must have done", () => {
    expect(humanMove("closed", stands, null)).toBe("human_paused");
    expect(humanMove("closed", { ...runs, dailyBudgetMinor: 9 }, capped)).toBeNull();
    expect(humanMove("open", runs, paused)).toBe("human_resumed");
    expect(humanMove("open", stands, paused)).toBeNull();
    expect(humanMove("half_open", runs, capped)).toBeNull();
    expect(humanMove("half_open", { ...runs, dailyBudgetMinor: 900 }, capped)).toBe("human_resumed");
    expect(humanMove("half_open", stands, capped)).toBe("human_paused");
    expect(humanMove("forced", runs, null)).toBe("human_resumed");
    expect(humanMove("locked", runs, paused)).toBeNull();
  });
});

describe("a trial", () => {
  const limits = { badRatio: 1.5, clearRatio: 1.2, sure: 0.99 };
  const probe = (came: number, expected: number, knownHours = 10, stale = false) =>
    endOfProbe({ evidence: { came, expected }, knownHours, stale }, limits);

  it("gets a tenth of the budget and no more than five conversions; nothing where no budget is known", () => {
    expect(probeBudget(50_000, 20_000)).toBe(5_000);
    expect(probeBudget(5_000_000, 20_000)).toBe(100_000);
    expect(probeBudget(5, 20_000)).toBe(1);
    expect(probeBudget(null, 20_000)).toBeNull();
  });

  it("ends once seven conversions were to be expected, or after 72 hours that are known", () => {
    expect(probe(0, 6.99)).toBe("goes_on");
    expect(probe(0, 7)).toBe("relapsed");
    expect(probe(7, 7)).toBe("recovered");
    expect(probe(0, 2, 71)).toBe("goes_on");
    expect(probe(0, 2, 72)).toBe("recovered");
    expect(probe(0, 9, 100, true)).toBe("goes_on");
  });

  it("gives the budget back in two steps", () => {
    const first = firstStepBack(50_001);
    expect(first).toEqual({ status: "active", dailyBudgetMinor: 25_001, thenMinor: 50_001 });
    expect(secondStepBack(first)).toEqual({ status: "active", dailyBudgetMinor: 50_001, thenMinor: null });
    expect(secondStepBack(firstStepBack(null))).toBeNull();
  });
});

it("takes secrets of Standard Webhooks and addresses of http alone", () => {
  const taken = (input: object) => PolicyInput.safeParse(input).success;
  expect(taken({ secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" })).toBe(true);
  expect(taken({ secret: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" })).toBe(false);
  expect(taken({ secret: "whsec_short" })).toBe(false);
  expect(taken({ endpoint: "https://ads.example/hook" })).toBe(true);
  expect(taken({ endpoint: "file:///etc/passwd" })).toBe(false);
  expect(taken({ pausedShare: 1.1 })).toBe(false);
  expect(taken({ unknown: 1 })).toBe(false);
});
