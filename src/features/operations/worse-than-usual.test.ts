/** Only what is clearly and noticeably worse than its usual is marked. */
import { expect, it } from "vitest";
import { funnelGroup } from "#domain/funnels/funnel-answer.ts";
import { isWorse, worstFall } from "./worse-than-usual.ts";

it.each([
  ["far below, of many", 0.0041, 0.0064, { of: 9_318, better: "up" }, true],
  ["the same share of few", 0.0041, 0.0064, { of: 250, better: "up" }, false],
  ["far above, and up is better", 0.0094, 0.0064, { of: 9_318, better: "up" }, false],
  ["surely below, but by little", 0.59, 0.602, { of: 1_000_000, better: "up" }, false],
  ["far above, and down is better", 0.634, 0.4, { of: 9_318, better: "down" }, true],
  ["complaints that are never there", 4, 0, { of: 1, better: "down" }, true],
  ["one or two of them", 2, 0, { of: 1, better: "down" }, false],
  ["no usual", 0.1, null, { of: 1_000, better: "up" }, false],
  ["no figure", null, 0.1, { of: 1_000, better: "up" }, false],
  ["of nobody", 0, 0.1, { of: 0, better: "up" }, false],
] as const)("%s", (_name, value, usual, how, worse) => {
  expect(isWorse(value, usual, how)).toBe(worse);
});

const names = ["a", "b", "c", "d"];
const funnel = (...counts: number[]) =>
  funnelGroup(names, { counts, open: 0, sincePrevious: [], sinceFirst: [] }).steps;
const usual = funnel(100_000, 60_000, 15_000, 6_000);

it("finds the step that fell most, and how many usually come", () => {
  const leak = worstFall(funnel(10_000, 5_000, 1_250, 300), usual);
  expect(leak?.place).toBe(3);
  expect(leak?.fall).toBeCloseTo(-0.4);
  expect(leak?.missed).toBe(200);
});

it("finds none where all is as usual, where few came, and where nothing is usual", () => {
  expect(worstFall(funnel(10_000, 6_100, 1_500, 590), usual)).toBeNull();
  expect(worstFall(funnel(20, 6, 1, 0), usual)).toBeNull();
  expect(worstFall(funnel(10_000, 100, 1, 0), funnel(0, 0, 0, 0))).toBeNull();
});
