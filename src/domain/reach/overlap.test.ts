/** Duplicate reach by hand, and what must hold for any sets of people. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrationOf } from "./concentration.ts";
import { overlapOf, type ReachedBy } from "./overlap.ts";
import { OverlapQuestion } from "./overlap-question.ts";

const counts = (sets: readonly ReachedBy[], spend: [string, number][] = [], revenue: [string, number][] = []) =>
  overlapOf({ sets, spend: new Map(spend), revenue: new Map(revenue), currency: "CNY" });

describe("overlapOf", () => {
  const answer = counts(
    [
      { channels: ["douyin"], people: 50 },
      { channels: ["douyin", "baidu"], people: 20 },
      { channels: ["baidu", "wechat"], people: 10 },
      { channels: ["baidu", "douyin", "wechat"], people: 5 },
      { channels: ["direct"], people: 15 },
    ],
    [
      ["douyin", 100_000],
      ["baidu", 33_333],
      ["poster", 500],
    ],
    [
      ["douyin", 70_000],
      ["direct", 900_000],
    ],
  );

  it("counts people once, and those of two channels or more as duplicates", () => {
    expect(answer).toMatchObject({ people: 100, duplicatePeople: 35, duplicateShare: 0.35, folded: false });
    expect(answer.byChannels).toEqual([
      { channels: 1, people: 65 },
      { channels: 2, people: 30 },
      { channels: 3, people: 5 },
    ]);
  });

  it("gives each pair its people and its share of either", () => {
    expect(answer.pairs).toEqual([
      { a: "baidu", b: "douyin", people: 25, shareOfA: 25 / 35, shareOfB: 25 / 75 },
      { a: "baidu", b: "wechat", people: 15, shareOfA: 15 / 35, shareOfB: 1 },
      { a: "douyin", b: "wechat", people: 5, shareOfA: 5 / 75, shareOfB: 5 / 15 },
    ]);
  });

  it("bounds what duplicates cost by spend × shared share, rows adding up to the total", () => {
    const row = (channel: string) => answer.channels.find((one) => one.channel === channel);
    expect(row("douyin")).toMatchObject({
      people: 75,
      sharedPeople: 25,
      spend: 1000,
      duplicateCost: 333.33,
      revenue: 700,
    });
    expect(row("baidu")).toMatchObject({ sharedShare: 1, spend: 333.33, duplicateCost: 333.33 });
    expect(row("poster")).toMatchObject({ people: 0, spend: 5, duplicateCost: null });
    expect(answer.duplicateCost).toBe(666.66);
  });

  it("takes direct visits for nobody's platform", () => {
    expect(answer.concentration.reach.largest).toBe("douyin");
    expect(answer.concentration.revenue).toEqual({ largest: "douyin", share: 1, hhi: 1, level: "high" });
  });

  it("knows nothing of nobody", () => {
    expect(counts([])).toMatchObject({ people: 0, duplicateShare: null, duplicateCost: null, pairs: [] });
  });

  it("never finds more duplicates than people, nor more cost than spend", () => {
    const key = fc.constantFrom("a", "b", "c", "d", "direct");
    const set = fc.record({
      channels: fc.uniqueArray(key, { minLength: 1 }),
      people: fc.integer({ min: 1, max: 1_000 }),
    });
    const spend = fc.array(fc.tuple(key, fc.integer({ min: 0, max: 1_000_000 })));
    fc.assert(
      fc.property(fc.array(set), spend, (sets, amounts) => {
        const { people, duplicatePeople, byChannels, channels, pairs, duplicateCost } = counts(sets, amounts);
        expect(duplicatePeople).toBeLessThanOrEqual(people);
        expect(byChannels.reduce((sum, one) => sum + one.people, 0)).toBe(people);
        const spent = channels.reduce((sum, one) => sum + (one.spend ?? 0), 0);
        expect(duplicateCost ?? 0).toBeLessThanOrEqual(spent + 1e-6);
        for (const { a, b, people: both, shareOfA, shareOfB } of pairs) {
          const of = (channel: string) => channels.find((one) => one.channel === channel)?.people ?? 0;
          expect([shareOfA * of(a), shareOfB * of(b)].map(Math.round)).toEqual([both, both]);
        }
      }),
    );
  });
});

describe("concentrationOf", () => {
  const of = (...amounts: (number | null)[]) => concentrationOf(amounts.map((amount, i) => ({ key: `c${i}`, amount })));
  it.each([
    ["four equal parts", of(1, 1, 1, 1), { largest: "c0", share: 0.25, hhi: 0.25, level: "even" }],
    ["half", of(2, 1, 1), { largest: "c0", share: 0.5, hhi: 0.375, level: "high" }],
    ["four tenths", of(3, 4, 3), { largest: "c1", share: 0.4, level: "raised" }],
    ["three equal parts", of(1, 1, 1), { largest: "c0", level: "raised" }],
    ["unknown and negative amounts have no share", of(null, -5, 3), { largest: "c2", share: 1, hhi: 1, level: "high" }],
    ["nothing", of(0, null), { largest: null, share: null, hhi: null, level: null }],
  ])("%s", (_name, found, expected) => {
    expect(found).toMatchObject(expected);
  });
});

describe("OverlapQuestion", () => {
  const asked = { from: "2026-01-01", to: "2026-02-01" };
  it.each([
    ["another dimension", { ...asked, by: "country" }],
    ["no dates", {}],
    ["words for dates", { from: "yesterday", to: "today" }],
    ["a filter without keys", { ...asked, filter: { channel: [] } }],
  ])("refuses %s", (_name, raw) => {
    expect(OverlapQuestion.safeParse(raw).success).toBe(false);
  });
});
