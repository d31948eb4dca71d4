/** What an experiment says, from its counts; and what may be planned. */
import { describe, expect, it } from "vitest";
import { ExperimentInput, plannedPerArm } from "./experiment.ts";
import { type ExperimentCounts, type Read, readExperiment } from "./experiment-reading.ts";

const arms = [
  { key: "0", name: "As it was", weight: 1 },
  { key: "1", name: "Short form", weight: 1 },
];
const stopped: Read = { status: "stopped", arms, plannedPerArm: 1000, days: 14 };
const counted = (...people: readonly (readonly [conversions: number, n: number])[]): ExperimentCounts => ({
  arms: people.map(([conversions, n], i) => ({
    ...{ key: String(i), n, conversions, sum: conversions * 100, squares: conversions * 10_000 },
  })),
  twice: 3,
  elsewhere: 1,
});
const kindOf = (read: Read, counts: ExperimentCounts) => readExperiment(read, counts).verdict.kind;

describe("the verdict", () => {
  it("names the better arm with its difference", () => {
    const { verdict, arms: read, interval } = readExperiment(stopped, counted([200, 2000], [280, 2000]));
    expect(verdict).toMatchObject({ kind: "better", arm: "1" });
    expect(verdict.difference?.value).toBeCloseTo(0.04, 10);
    expect(verdict.difference?.low).toBeGreaterThan(0.01);
    expect(interval).toBe("fixed");
    expect(read[1]?.lift?.value).toBeCloseTo(0.4, 10);
    expect(read[1]?.chanceToWin).toBeGreaterThan(0.999);
    expect(read[1]?.revenue?.difference?.value).toBeCloseTo(4, 10);
    expect(read[0]).toMatchObject({ difference: null, chanceToWin: null, expectedLoss: null });
  });

  it("says worse, and no evidence", () => {
    expect(kindOf(stopped, counted([280, 2000], [200, 2000]))).toBe("worse");
    expect(kindOf(stopped, counted([200, 2000], [210, 2000]))).toBe("no_evidence");
    expect(kindOf(stopped, counted([0, 2000], [0, 2000]))).toBe("no_evidence");
  });

  it("waits for the people that were planned, and for a week", () => {
    expect(kindOf({ ...stopped, plannedPerArm: 2001 }, counted([100, 2000], [400, 2000]))).toBe("too_early");
    expect(kindOf({ ...stopped, days: 6.9 }, counted([100, 2000], [400, 2000]))).toBe("too_early");
    expect(kindOf(stopped, counted([0, 0], [0, 0]))).toBe("nobody");
    expect(kindOf({ ...stopped, status: "draft" }, counted([0, 0], [0, 0]))).toBe("not_begun");
  });

  it("is held to an interval for every look while it runs", () => {
    const running = { ...stopped, status: "running" } as const;
    const counts = counted([200, 2000], [242, 2000]);
    expect(kindOf(stopped, counts)).toBe("better");
    expect(kindOf(running, counts)).toBe("no_evidence");
    expect(readExperiment(running, counts).interval).toBe("always");
    expect(readExperiment({ ...stopped, days: 3 }, counts).interval).toBe("always");
    expect(kindOf(running, counted([200, 2000], [320, 2000]))).toBe("better");
  });

  it("hides the comparison where the split is broken", () => {
    const read = readExperiment(stopped, counted([200, 2000], [400, 2400]));
    expect(read.verdict.kind).toBe("broken");
    expect(read.splitP).toBeLessThan(0.001);
    expect(read.arms.map(({ difference, lift, p, chanceToWin }) => [difference, lift, p, chanceToWin])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ]);
    const planned = { ...stopped, arms: arms.map((arm, i) => ({ ...arm, weight: i === 0 ? 5 : 6 })) };
    expect(readExperiment(planned, counted([200, 2000], [400, 2400])).verdict.kind).toBe("better");
  });

  it("corrects for several arms", () => {
    const three = { ...stopped, arms: [...arms, { key: "2", name: "Long form", weight: 1 }] };
    const counts = counted([200, 2000], [241, 2000], [205, 2000]);
    expect(kindOf(stopped, counts)).toBe("better");
    const read = readExperiment(three, counts);
    expect(read.verdict.kind).toBe("no_evidence");
    expect(read.arms[1]?.p).toBeGreaterThan(0.05);
  });

  it("passes on who met two arms, or none of these", () => {
    expect(readExperiment(stopped, counted([1, 9], [1, 9]))).toMatchObject({ twice: 3, elsewhere: 1, people: 18 });
  });
});

describe("a plan", () => {
  const input = { name: "Short form", key: "form", arms: arms.slice(), baseline: 0.2, leastEffect: 0.05 };

  it("asks for Miller's number, and for more with more arms", () => {
    const planned = ExperimentInput.parse(input);
    expect(plannedPerArm(planned)).toBe(1031);
    const third = [...arms, { key: "2", name: "C", weight: 1 }];
    expect(plannedPerArm({ ...planned, arms: third })).toBeGreaterThan(1200);
  });

  it.each([
    ["an effect beyond certainty", { baseline: 0.4, leastEffect: 0.7 }],
    ["one arm", { arms: arms.slice(1) }],
    ["two arms of one key", { arms: [arms[0], arms[0]] }],
    ["its own exposure as a goal", { goalEvent: "Experiment Viewed" }],
    ["a key of two lines", { key: "a\nb" }],
  ])("refuses %s", (_name, more) => {
    expect(ExperimentInput.safeParse({ ...input, ...more }).success).toBe(false);
  });

  it("keeps a page's path", () => {
    expect(ExperimentInput.parse({ ...input, page: "https://shop.test/lp/?a=1" }).page).toBe("/lp");
  });
});
