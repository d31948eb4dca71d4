/** What a rule needs before it may act on its own. */
import { expect, it } from "vitest";
import { armingState, isArmable, observedDays } from "./arming.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const ready = { observedFrom: "2026-11-19T12:00:00Z", testedDays: 60, isSecond: true, pauses: true };

it("counts whole days of observing", () => {
  expect(observedDays("2026-11-19T12:00:01Z", now)).toBe(6);
  expect(observedDays("2026-11-19T12:00:00Z", now)).toBe(7);
  expect(observedDays(null, now)).toBe(0);
});

it.each([
  ["everything is there", ready, true],
  ["a week is not over", { ...ready, observedFrom: "2026-11-20T12:00:00Z" }, false],
  ["the test is too short", { ...ready, testedDays: 30 }, false],
  ["there was no test", { ...ready, testedDays: null }, false],
  ["the reader wrote it", { ...ready, isSecond: false }, false],
  ["it has nothing to act with", { ...ready, pauses: false }, false],
])("%s", (_name, facts, armable) => {
  expect(isArmable(armingState(facts, now))).toBe(armable);
});
