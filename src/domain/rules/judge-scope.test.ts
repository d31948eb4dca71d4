/** The verdict of an hour: the order of the gates, what is inclusive, and what is never bad. */
import { describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { hoursNeeded, judgeScope } from "./judge-scope.ts";
import { fallbackLag } from "./lag-curve.ts";
import { RuleDefinition } from "./rule.ts";
import type { Given } from "./verdict.ts";

const endMs = Date.UTC(2026, 10, 26, 12);

function definition(changes: object = {}) {
  return RuleDefinition.parse({
    watch: { kind: "metric", metric: "cpc", by: "channel" },
    condition: { kind: "threshold", side: "above", value: 2 },
    windowHours: 2,
    settleHours: 0,
    ...changes,
  });
}

function given(sums: readonly (Measures | null)[], changes: Partial<Given> = {}): Given {
  return {
    endMs,
    hours: sums.map((of, i) => ({ at: endMs - (sums.length - i) * hourMs, sums: of })),
    freshness: { stale: [] },
    margin: 0.6,
    timezone: "Asia/Shanghai",
    minor: 100,
    planMinor: null,
    lag: fallbackLag,
    learning: false,
    ...changes,
  };
}

const hour = (spend: number | null, clicks: number | null): Measures => ({ spend, clicks, impressions: 1000 });
const verdict = (rule: RuleDefinition, of: Given) => judgeScope(rule, of).verdict;

describe("a threshold", () => {
  it("is inclusive, and one minor unit less is good", () => {
    expect(verdict(definition(), given([hour(10_000, 50), hour(10_000, 50)]))).toBe("bad");
    expect(verdict(definition(), given([hour(10_000, 50), hour(9_999, 50)]))).toBe("good");
    expect(verdict(definition(), given([hour(10_000, 50), hour(10_001, 50)]))).toBe("bad");
  });

  it("is not lost to binary fractions", () => {
    const rule = definition({
      watch: { kind: "metric", metric: "ctr" },
      condition: { kind: "threshold", side: "below", value: 0.03 },
    });
    expect(verdict(rule, given([hour(1, 30), hour(1, 30)]))).toBe("bad");
    expect(verdict(rule, given([hour(1, 30), hour(1, 31)]))).toBe("good");
  });

  it("holds between the limit and where it is clear", () => {
    const rule = definition({ condition: { kind: "threshold", side: "above", value: 2, clear: 0.1 } });
    expect(verdict(rule, given([hour(19_900, 100), hour(0, 0)]))).toBe("hold");
    expect(verdict(rule, given([hour(18_000, 100), hour(0, 0)]))).toBe("good");
  });
});

describe("what is never bad", () => {
  it("nothing to divide by", () => {
    expect(verdict(definition(), given([hour(10_000, 0), hour(10_000, 0)]))).toBe("no_sample");
  });
  it("hours that are not known", () => {
    expect(verdict(definition(), given([null, hour(90_000, 1)]))).toBe("no_sample");
  });
  it("a figure that is not a number", () => {
    const judged = judgeScope(definition(), given([hour(Number.NaN, 1), hour(1, 1)]));
    expect(judged.verdict).toBe("error");
    expect(JSON.stringify(judged)).not.toContain("NaN");
  });
  it("too small a sample", () => {
    const rule = definition({ sample: { measure: "clicks", least: 100 } });
    expect(verdict(rule, given([hour(90_000, 50), hour(90_000, 49)]))).toBe("no_sample");
    expect(verdict(rule, given([hour(90_000, 50), hour(90_000, 50)]))).toBe("bad");
  });
});

describe("the gates", () => {
  it("come in order: error, stale, no sample, bad", () => {
    const late = { freshness: { stale: ["spend_late"] } } as const;
    expect(verdict(definition(), given([hour(90_000, 1), hour(Number.NaN, 1)], late))).toBe("error");
    expect(verdict(definition(), given([hour(90_000, 1), hour(90_000, 0)], late))).toBe("stale");
    expect(verdict(definition(), given([null, null], late))).toBe("stale");
  });

  it("do not stop a rule that looks at something else", () => {
    const rule = definition({
      watch: { kind: "metric", metric: "complaints" },
      condition: { kind: "threshold", side: "above", value: 3 },
    });
    const of = [{ complaints: 2 }, { complaints: 1 }];
    expect(verdict(rule, given(of, { freshness: { stale: ["spend_late", "no_conversions"] } }))).toBe("bad");
    expect(verdict(rule, given(of, { freshness: { stale: ["events_thin"] } }))).toBe("stale");
  });
});

describe("against what is usual", () => {
  const weekly = (now: number, before: readonly (number | null)[]): (Measures | null)[] => {
    const found: (Measures | null)[] = Array.from({ length: 4 * 168 + 2 }, () => ({ complaints: 0 }));
    const set = (back: number, count: number | null) => {
      found[found.length - 1 - back] = count === null ? null : { complaints: count };
    };
    before.forEach((count, week) => {
      set((week + 1) * 168, count);
    });
    set(0, now);
    return found;
  };
  const rule = definition({
    watch: { kind: "metric", metric: "complaints" },
    condition: { kind: "benchmark", side: "above", share: 1 },
    windowHours: 1,
  });

  it("takes the median of the same hours of four weeks", () => {
    const judged = judgeScope(rule, given(weekly(10, [5, 1, 5, 90])));
    expect(judged).toMatchObject({ verdict: "bad", figures: { value: 10, reference: 5, limit: 10 } });
    expect(verdict(rule, given(weekly(9, [5, 1, 5, 90])))).toBe("good");
  });
  it("needs three weeks", () => {
    expect(verdict(rule, given(weekly(10, [5, null, null, 5])))).toBe("no_sample");
  });
  it("does not call nothing too much where nothing is usual", () => {
    expect(verdict(rule, given(weekly(0, [0, 0, 0, 0])))).toBe("good");
    expect(verdict(rule, given(weekly(1, [0, 0, 0, 0])))).toBe("bad");
  });
  it("says how far back it looks", () => {
    expect(hoursNeeded(rule)).toBe(1 + 4 * 168 + 1);
  });
});
