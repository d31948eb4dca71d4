/** Rows for rates, times and the worst leak. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type FunnelCounts, funnelCsv, funnelGroup, worstLeak } from "./funnel-answer.ts";
import { FunnelQuestion } from "./funnel-question.ts";

const counted = (counts: readonly number[]): FunnelCounts => ({ counts, open: 0, sincePrevious: [], sinceFirst: [] });
const names = (counts: readonly number[]) => counts.map((_, i) => `Step ${i + 1}`);
const group = (...counts: number[]) => funnelGroup(names(counts), counted(counts));

it.each([
  [[90_400, 45_200, 6_030, 452], [null, 0.5, 6_030 / 45_200, 452 / 6_030], 0.005],
  [[60_200, 30_100, 3_010, 150], [null, 0.5, 0.1, 150 / 3_010], 150 / 60_200],
  [[30_200, 15_100, 3_020, 302], [null, 0.5, 0.2, 0.1], 0.01],
])("%j", (counts, fromPrevious, total) => {
  const { steps } = group(...counts);
  expect(steps.map((step) => step.fromPrevious)).toEqual(fromPrevious);
  expect(steps.at(-1)?.fromFirst).toBe(total);
  expect(steps[0]?.fromFirst).toBe(1);
});

it("knows no rate where nobody was before", () => {
  expect(group(0, 0).steps.map(({ fromPrevious, fromFirst }) => [fromPrevious, fromFirst])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(group(5, 0, 0).steps.map(({ fromPrevious }) => fromPrevious)).toEqual([null, 0, null]);
});

it("gives times in seconds, and none where nobody got", () => {
  const { steps } = funnelGroup(["a", "b", "c"], {
    counts: [4, 2, 0],
    open: 1,
    sincePrevious: [[], [1500, 60_000], [null, null]],
    sinceFirst: [[], [1500, 60_000], [0, 0]],
  });
  expect(steps.map(({ medianSeconds, p90Seconds }) => [medianSeconds, p90Seconds])).toEqual([
    [null, null],
    [1.5, 60],
    [null, null],
  ]);
  expect(steps[2]?.medianSecondsFromFirst).toBeNull();
});

it("keeps every rate between 0 and 1, and their product is the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 10 }), (some) => {
      const { steps } = group(...some.sort((a, b) => b - a));
      for (const { fromPrevious, fromFirst } of steps)
        for (const rate of [fromPrevious, fromFirst]) if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
      const product = steps
        .slice(1)
        .reduce<number | null>((all, { fromPrevious: one }) => (all === null || one === null ? null : all * one), 1);
      if (product !== null) expect(product).toBeCloseTo(steps.at(-1)?.fromFirst ?? Number.NaN, 9);
    }),
  );
});

it.each([
  [[100, 50, 40, 1], 3],
  [[100, 10, 5], 1],
  [[100, 100, 100], null],
  [[0, 0], null],
])("the worst leak of %j is before step %s", (counts, worst) => {
  expect(worstLeak(group(...counts).steps)).toBe(worst);
});

it("writes a line per key and step", () => {
  const question = FunnelQuestion.parse({ from: "2026-01-01", to: "2026-01-02", step: ["=a", "b"], by: "channel" });
  const answer = { ...group(2, 1), by: [{ key: "=cmd()", ...group(2, 1) }], moreKeys: 0, trend: [] };
  const meta = {
    workspace: "",
    timezone: "",
    currency: "",
    asOf: "",
    freshness: [],
    definitions: [],
    notes: [],
    elapsedMs: 0,
  };
  const { name, text } = funnelCsv({ question, answer, meta });
  expect(name).toBe("funnel-2026-01-01-2026-01-02.csv");
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^channel,step,name,count/);
  expect(lines[3]).toMatch(/^'=cmd\(\),1,Step 1,2,,1/);
});
