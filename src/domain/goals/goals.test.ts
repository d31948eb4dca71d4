/** Periods, the pace of sums and ratios, and objectives told by their key results. */
import { describe, expect, it } from "vitest";
import { GoalChange, GoalInput, type GoalReading, goalFault, withObjectives } from "./goal.ts";
import { countedSpan, type PaceFacts, paceOf, progressOf } from "./goal-pace.ts";
import { periodDates, periodSpan, quarterOf, shiftQuarter } from "./goal-period.ts";

describe("a period", () => {
  it.each([
    ["2026-Q4", "2026-10-01", "2027-01-01"],
    ["2026-Q1", "2026-01-01", "2026-04-01"],
    ["2026-12", "2026-12-01", "2027-01-01"],
    ["2028-02", "2028-02-01", "2028-03-01"],
  ])("%s is %s to %s", (period, from, to) => {
    expect(periodDates(period)).toEqual({ from, to });
  });

  it("has its zone's midnights, and an hour less where clocks are put forward", () => {
    const { fromMs, toMs } = periodSpan("2026-03", "America/New_York");
    expect(new Date(fromMs).toISOString()).toBe("2026-03-01T05:00:00.000Z");
    expect((toMs - fromMs) / 3_600_000).toBe(31 * 24 - 1);
  });

  it("is found by an instant on the workspace's calendar", () => {
    const at = Date.parse("2026-09-30T17:00:00Z");
    expect([quarterOf(at, "Asia/Shanghai"), quarterOf(at, "UTC")]).toEqual(["2026-Q4", "2026-Q3"]);
    expect([shiftQuarter("2026-Q4", 1), shiftQuarter("2026-Q1", -1)]).toEqual(["2027-Q1", "2025-Q4"]);
  });
});

const period = { fromMs: 0, toMs: 90 * 86_400_000 };
const day = 86_400_000;

describe("what is counted", () => {
  it.each([
    ["a sum: from the first day to the last whole hour", "sum", 10 * day + 1000, { fromMs: 0, toMs: 10 * day }],
    ["a ratio: over its last seven days", "level", 10 * day, { fromMs: 3 * day, toMs: 10 * day }],
    ["a ratio: over fewer in the first week", "level", 2 * day, { fromMs: 0, toMs: 2 * day }],
    ["a sum of a period that is over: all of it", "sum", 200 * day, period],
    ["a ratio of one that is over: its last week", "level", 200 * day, { fromMs: 83 * day, toMs: 90 * day }],
    ["nothing within the first hour", "sum", 1000, null],
    ["nothing before it", "level", -day, null],
  ] as const)("%s", (_says, kind, asOf, counted) => {
    expect(countedSpan(kind, period, asOf, "UTC")).toEqual(counted);
  });
});

const sum: PaceFacts = {
  ...{ kind: "sum", direction: "up", baseline: null, target: 900, value: 300, period },
  counted: { fromMs: 0, toMs: 30 * day },
};
const level: PaceFacts = {
  ...{ kind: "level", direction: "up", baseline: 0.01, target: 0.02, value: 0.0125, period },
  counted: { fromMs: 19 * day, toMs: 26 * day },
};

describe("the pace", () => {
  it.each<[string, PaceFacts, number | null, boolean | null]>([
    ["of a sum is due by the days that passed", sum, 300, true],
    ["of a sum one short is behind", { ...sum, value: 299 }, 300, false],
    ["of a sum does not heed its baseline", { ...sum, baseline: 100 }, 300, true],
    ["of a sum to stay below is due as a most", { ...sum, direction: "down", value: 301 }, 300, false],
    ["of a ratio is due on the line, at the middle of its days", level, 0.0125, true],
    ["of a ratio below the line is behind", { ...level, value: 0.0124 }, 0.0125, false],
    ["of a cost falls along the line", { ...level, direction: "down", baseline: 80, target: 60, value: 76 }, 75, false],
    ["of a ratio without a baseline holds its target", { ...level, baseline: null }, 0.02, false],
    [
      "of a period that is over is the target",
      { ...level, counted: { fromMs: 83 * day, toMs: 90 * day }, value: 0.0199 },
      0.02,
      false,
    ],
    ["is unknown without a value", { ...sum, value: null }, 300, null],
    ["is nothing before the period", { ...sum, counted: null }, null, null],
  ])("%s", (_says, facts, expected, onTrack) => {
    const pace = paceOf(facts);
    if (expected === null) expect(pace.expectedByNow).toBeNull();
    else expect(pace.expectedByNow).toBeCloseTo(expected, 10);
    expect(pace.onTrack).toBe(onTrack);
  });

  it("is a way from nothing, or from the baseline, upwards and downwards", () => {
    expect(progressOf({ ...sum, expectedByNow: 450 })).toEqual({ done: 1 / 3, due: 0.5 });
    const falling = progressOf({
      kind: "level",
      direction: "down",
      baseline: 80,
      target: 60,
      value: 75,
      expectedByNow: 70,
    });
    expect(falling).toEqual({ done: 0.25, due: 0.5 });
    expect(progressOf({ ...level, baseline: null, value: null, expectedByNow: 0.02 })).toEqual({ done: null, due: 1 });
    const nowhere = {
      kind: "level",
      direction: "down",
      baseline: null,
      target: 60,
      value: 90,
      expectedByNow: 60,
    } as const;
    expect(progressOf(nowhere)).toEqual({ done: null, due: null });
  });
});

it("asks of a key result what tells it, and nothing of the kind of an objective", () => {
  const objective = GoalInput.parse({ title: "One team", period: "2026-Q4" });
  expect(goalFault(null, objective)).toBeNull();
  expect(goalFault(null, { ...objective, target: 3 })?.[0]).toBe("target");
  expect(goalFault(7, objective)?.[0]).toBe("metric");
  const result = { metric: "roas", dimension: "commerce", index: "value", target: 2.5 } as const;
  expect(goalFault(7, { ...objective, ...result })).toBeNull();
  expect(GoalInput.safeParse({ title: "x", period: "2026-Q5" }).success).toBe(false);
  expect(GoalInput.safeParse({ title: "x", period: "2026-Q4", metric: "plan" }).success).toBe(false);
});

it("leaves out of a change what is left out of it", () => {
  expect(GoalChange.parse({ goalId: 1, revision: 2, title: "x" })).toEqual({ goalId: 1, revision: 2, title: "x" });
});

it("tells an objective by those of its key results that can be told", () => {
  const goal = (id: number, parentId: number | null, onTrack: boolean | null) =>
    ({ id, parentId, onTrack }) as unknown as GoalReading;
  const told = (tracks: (boolean | null)[]) =>
    withObjectives([goal(1, null, null), ...tracks.map((track, i) => goal(i + 2, 1, track)), goal(99, 98, false)])[0]
      ?.onTrack;
  expect([told([]), told([null]), told([true, null]), told([true, false])]).toEqual([null, null, true, false]);
});
