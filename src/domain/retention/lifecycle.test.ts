/** Active people against sets counted one by one; stages and flows that add up; days that are complete. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ActiveGap, activeCount, activeDays, activeFigures } from "./active-people.ts";
import { origins, stages } from "./lifecycle-question.ts";
import { lifecycleWindow, repurchaseEdges } from "./lifecycle-window.ts";
import { dateOfDay } from "./local-period.ts";
import { definitionOf, lifecycleDictionary, retentionDictionary } from "./retention-dictionary.ts";
import { type StagePair, stageFlows } from "./stage-flows.ts";

/** The gaps of people who were active on these days. */
function gapsOf(people: readonly (readonly number[])[]): ActiveGap[] {
  return people.flatMap((days) => {
    const sorted = [...new Set(days)].sort((a, b) => a - b);
    return sorted.map((day, i) => ({ day, gap: Math.min((sorted[i + 1] ?? 1e9) - day, 30), people: 1 }));
  });
}

describe("active people", () => {
  it("are the size of the set of people, for every day and window", () => {
    const somebody = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 8 }), (people) => {
        const count = activeCount(gapsOf(people));
        for (let day = 0; day <= 70; day++) {
          for (const days of [1, 7, 30]) {
            const there = people.filter((own) => own.some((one) => one <= day && one > day - days));
            expect(count(day, days)).toBe(there.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of a day in a row", () => {
    const count = activeCount(gapsOf([[100, 101], [101], [90]]));
    expect(activeDays(count, 100, 102)).toEqual([
      { date: dateOfDay(100), dau: 1, wau: 1, mau: 2, stickiness: 0.5 },
      { date: dateOfDay(101), dau: 2, wau: 2, mau: 3, stickiness: 2 / 3 },
    ]);
    expect(activeFigures(count, 101)).toEqual({ dau: 4 / 30, wau: 2, mau: 3, stickiness: 4 / 30 / 3 });
  });

  it("are unknown where there is nobody, and no day where the span has none", () => {
    const count = activeCount([]);
    expect(activeFigures(count, 5)).toEqual({ dau: null, wau: 0, mau: 0, stickiness: null });
    expect(activeDays(count, 5, 5)).toEqual([]);
    expect(activeDays(count, 5, 6)[0]?.stickiness).toBeNull();
  });
});

describe("the window", () => {
  const zone = "America/New_York";
  const span = { fromMs: Date.parse("2026-03-01T05:00:00Z"), toMs: Date.parse("2026-03-20T04:00:00Z") };
  it("ends with the last complete day, also after the clock was set forward", () => {
    const window = lifecycleWindow(span, zone, Date.parse("2026-03-12T15:00:00Z"));
    expect([window.firstDay, window.endDay].map(dateOfDay)).toEqual(["2026-03-01", "2026-03-12"]);
    expect(new Date(window.endMs).toISOString()).toBe("2026-03-12T04:00:00.000Z");
    expect(new Date(window.presentMs).toISOString()).toBe("2026-02-10T05:00:00.000Z");
    expect(repurchaseEdges(window).map(dateOfDay)).toEqual(["2025-06-15", "2025-09-13", "2025-12-12"]);
  });
  it("never reaches beyond the span", () => {
    const window = lifecycleWindow(span, zone, Date.parse("2026-06-01T00:00:00Z"));
    expect(dateOfDay(window.endDay)).toBe("2026-03-20");
  });
});

describe("the stages", () => {
  const places = [...stages, "none"] as const;
  const pair = fc.record({
    before: fc.constantFrom(...places),
    present: fc.constantFrom(...places),
    seen: fc.boolean(),
    people: fc.integer({ min: 1, max: 1000 }),
  });
  it("hold everybody active once, and are what flows in and out of them", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs: StagePair[]) => {
        const found = stageFlows(pairs);
        const sum = (chosen: readonly { people: number }[]) => chosen.reduce((total, { people }) => total + people, 0);
        for (const { id, people, before } of found.stages) {
          expect(sum(found.flows.filter(({ to }) => to === id))).toBe(people);
          expect(sum(found.flows.filter(({ from }) => from === id))).toBe(before);
        }
        const present = pairs.filter((one) => one.present !== "none");
        expect(sum(found.stages)).toBe(sum(present));
        expect(found.flows.every(({ people }) => people > 0)).toBe(true);
      }),
    );
  });
  it("tell those who are new from those who were away", () => {
    const { flows } = stageFlows([
      { before: "none", present: "reach", seen: false, people: 3 },
      { before: "none", present: "reach", seen: true, people: 2 },
      { before: "loyal", present: "none", seen: true, people: 1 },
    ]);
    expect(flows).toEqual([
      { from: "new", to: "reach", people: 3 },
      { from: "away", to: "reach", people: 2 },
      { from: "loyal", to: "gone", people: 1 },
    ]);
  });
});

it("defines every figure once, in both languages", () => {
  const all = [...retentionDictionary, ...lifecycleDictionary];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { names, formula, population, timeBasis } of all)
    for (const words of [names, formula, population, timeBasis]) {
      expect(words.en).not.toBe("");
      expect(words["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
    }
  for (const stage of stages) expect(definitionOf(`stage_${stage}`).id).toBe(`stage_${stage}`);
  expect(origins).toContain("away");
  expect(() => definitionOf("nothing")).toThrow();
});
