/** The week's sentences, by named rows, in both languages. */
import { describe, expect, it } from "vitest";
import { costOf, mostSentences, type WeekFacts, weekSentences } from "./week-sentences.ts";

const format = {
  money: (value: number | null) => (value === null ? "—" : `¥${value}`),
  count: (value: number | null) => String(value ?? "—"),
};
const channel = (name: string, now: [number, number], before: [number, number]) => ({
  ...{ name, spend: now[0], customers: now[1], spendBefore: before[0], customersBefore: before[1] },
});
const facts: WeekFacts = {
  ...{ spend: 10_200, customers: 100, cac: 102, cacBefore: 100 },
  channels: [
    channel("Kuaishou", [3_000, 20], [2_000, 20]),
    channel("Douyin", [7_200, 80], [8_000, 80]),
    channel("Zhihu", [30, 1], [10, 1]),
  ],
  response: { inTime: 16, all: 19, medianHours: 31.04, unanswered: 0 },
  move: { id: "feedback", gain: 1.44 },
  unmeasured: 0,
};

describe("week sentences", () => {
  it("says the week in four sentences, in English", () => {
    expect(weekSentences(facts, "en", format)).toEqual([
      "Spend of ¥10200 brought 100 new customers at ¥102, 2% dearer than the week before.",
      "Kuaishou cost most of that: a customer there is 50% dearer.",
      "16 of 19 requests were answered within 48 h, half of them within 31 h.",
      "What holds the score back most: Feedback both ways; at its target it would add 1.4 points.",
    ]);
  });

  it("says the week in four sentences, in Chinese", () => {
    expect(weekSentences(facts, "zh-CN", format)).toEqual([
      "消耗 ¥10200 带来 100 位新客，单客成本 ¥102，较上周贵 2%。",
      "主要贵在Kuaishou：该渠道单客成本上升 50%。",
      "19 项需求中 16 项在 48 小时内得到响应，中位用时 31 小时。",
      "最拖分的是双向反馈：达标可再加 1.4 分。",
    ]);
  });

  it("names who helped where customers became cheaper", () => {
    expect(costOf({ ...facts, cac: 90 })).toEqual({ name: "Douyin", change: expect.closeTo(-0.1, 12), spend: 7_200 });
    expect(weekSentences({ ...facts, cac: 90 }, "en", format).slice(0, 2)).toEqual([
      "Spend of ¥10200 brought 100 new customers at ¥90, 10% cheaper than the week before.",
      "Douyin helped most: a customer there is 10% cheaper.",
    ]);
  });

  it.each(["en", "zh-CN"] as const)("leaves out what is unknown, in %s", (locale) => {
    const unknown = { spend: null, customers: null, cac: null, cacBefore: null };
    expect(weekSentences({ ...facts, ...unknown, response: null, move: null }, locale, format)).toEqual([]);
    expect(weekSentences({ ...facts, spend: null, cac: null }, locale, format)).toHaveLength(3);
    expect(weekSentences({ ...facts, unmeasured: 2 }, locale, format)).toHaveLength(mostSentences);
  });

  it("says how many have no answer, of whom the middle one says nothing", () => {
    const open = { ...facts, response: { inTime: 2, all: 5, medianHours: 31, unanswered: 2 } };
    expect(weekSentences(open, "en", format)[2]).toBe(
      "2 of 5 requests were answered within 48 h, half of the answered ones within 31 h; 2 have no answer yet.",
    );
    expect(weekSentences(open, "zh-CN", format)[2]).toBe(
      "5 项需求中 2 项在 48 小时内得到响应，已响应的中位用时 31 小时，另有 2 项尚未响应。",
    );
  });

  it("names the channel that spent and brought nobody: nothing is dearer", () => {
    const empty = { ...facts, channels: [...facts.channels, channel("Weibo", [2_500, 0], [2_000, 25])] };
    expect(costOf(empty)).toEqual({ name: "Weibo", change: null, spend: 2_500 });
    expect(weekSentences(empty, "en", format)[1]).toBe("Weibo cost most of that: its ¥2500 brought no new customer.");
    expect(weekSentences(empty, "zh-CN", format)[1]).toBe("主要贵在Weibo：消耗 ¥2500，没有带来新客。");
    // What brought nobody before, too, made nothing dearer but by what it spent beyond that.
    const always = { ...facts, channels: [...facts.channels, channel("Weibo", [2_500, 0], [2_400, 0])] };
    expect(costOf(always)?.name).toBe("Kuaishou");
    expect(costOf({ ...empty, cac: 90 })?.name).toBe("Douyin");
  });

  it("calls less than a hundredth no change, and blames nobody for it", () => {
    const level = { ...facts, cac: 100.4 };
    expect(costOf(level)).toBeNull();
    expect(weekSentences(level, "en", format)[0]).toContain("as in the week before");
    expect(costOf({ ...facts, cacBefore: 0 })).toBeNull();
  });
});
