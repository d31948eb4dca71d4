/** Marks and reviews of risks, forbidden wording in Chinese and English, and reasons that a decision needs. */
import { describe, expect, it } from "vitest";
import { checkWording, wordingRule } from "./check-wording.ts";
import { bandOf, isOverdue, quarterLater, scoreOf } from "./risk.ts";
import { Resubmission, reasonNeeded, SubmissionInput } from "./submission.ts";
import { wordingRules } from "./wording-rules.ts";

describe("a risk", () => {
  it.each([
    [5, 5, "high"],
    [3, 5, "high"],
    [2, 5, "medium"],
    [4, 2, "medium"],
    [1, 5, "low"],
    [1, 1, "low"],
  ] as const)("of likelihood %i and impact %i is %s", (likelihood, impact, band) => {
    expect(bandOf(scoreOf({ likelihood, impact }))).toBe(band);
  });

  it.each([
    ["2026-11-26", "2027-02-26"],
    ["2026-11-30", "2027-02-28"],
    ["2027-11-30", "2028-02-29"],
    ["2026-01-31", "2026-04-30"],
    ["2026-12-31", "2027-03-31"],
  ])("that was looked at on %s is due on %s", (date, due) => {
    expect(quarterLater(date)).toBe(due);
  });

  it("is overdue from the day after, while it is open", () => {
    const today = "2026-11-26";
    expect(isOverdue("open", "2026-11-25", today)).toBe(true);
    expect(isOverdue("open", today, today)).toBe(false);
    expect(isOverdue("closed", "2026-11-25", today)).toBe(false);
  });
});

const found = (text: string) => checkWording(text).map(({ rule, phrase }) => [rule, phrase]);

describe("wording", () => {
  it.each([
    ["全国最好的面霜", "zh_superlative", "最好的"],
    ["最低价", "zh_superlative", "最低价"],
    ["行业第一", "zh_first", "行业第一"],
    ["销量第一品牌", "zh_first", "销量第一品牌"],
    ["国家级实验室", "zh_rank", "国家级"],
    ["顶 级 成 分", "zh_rank", "顶级"],
    ["国宴特供", "zh_state", "国宴"],
    ["中国驰名商标", "zh_well_known_mark", "驰名商标"],
    ["三天治愈痘痘", "zh_medical", "治愈"],
    ["稳赚不赔", "zh_returns", "稳赚"],
    ["１００％有效", "zh_absolute_effect", "100%有效"],
    ["全网独家", "zh_only", "独家"],
    ["Results guaranteed", "en_guarantee", "guaranteed"],
    ["The No. 1 cream", "en_number_one", "No. 1"],
    ["America's #1 serum", "en_number_one", "#1"],
    ["The best cream", "en_superlative", "The best"],
    ["It cures acne", "en_cure", "cures"],
    ["Clinically proven", "en_proven", "Clinically proven"],
    ["Free gift inside", "en_free", "Free gift"],
    ["Instant results", "en_absolute", "Instant results"],
  ])("in “%s” is found: %s", (text, rule, phrase) => {
    expect(found(text)).toContainEqual([rule, phrase]);
  });

  it.each([
    "最近上新，最后三天，最多买两件",
    "第一次下单立减，第一步先清洁",
    "我们最终选择了它，最早周三发货",
    "温和清洁，敏感肌可用",
    "A gentle cream, one of our bestsellers",
    "Order #12, step no. 10, freedom to choose",
    "The secure checkout",
  ])("“%s” may stay", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is told in the order of the text, with what stands around it, and once where it lies within another", () => {
    const findings = checkWording(`${"好".repeat(30)}全国销量第一，效果最佳${"好".repeat(30)}`);
    expect(findings.map(({ phrase }) => phrase)).toEqual(["销量第一", "最佳好"]);
    expect(findings[0]?.around).toMatch(/^….*销量第一.*…$/);
  });

  it("has a reason and a source in both languages, and cannot be hidden by invisible characters", () => {
    for (const { id, reason, source } of wordingRules) {
      for (const words of [reason, source]) expect(words.en && words["zh-CN"], id).toBeTruthy();
      expect(wordingRule(id)?.id).toBe(id);
    }
    expect(new Set(wordingRules.map(({ id }) => id)).size).toBe(wordingRules.length);
    expect(found("国\u200b家级")).toEqual([["zh_rank", "国家级"]]);
  });
});

describe("a submission", () => {
  const finding = checkWording("最佳")[0];
  it.each([
    ["rejected", [], "", /why it is rejected/],
    ["rejected", [], "wrong price", null],
    ["approved", [], "", null],
    ["approved", null, "", /no text to check/],
    ["approved", [finding], "", /found something/],
    ["approved", [finding], "a quotation", null],
  ] as const)("%s with %j and the reason “%s”", (decision, findings, reason, says) => {
    const told = reasonNeeded(findings?.flatMap((one) => one ?? []) ?? null, { decision, reason });
    if (says === null) expect(told).toBeNull();
    else expect(told).toMatch(says);
  });

  it("holds a text or an address", () => {
    const one = { kind: "script", title: "x" };
    expect(SubmissionInput.safeParse(one).success).toBe(false);
    expect(SubmissionInput.safeParse({ ...one, text: "hello" }).success).toBe(true);
    expect(SubmissionInput.safeParse({ ...one, address: "https://shop.example.com/lp" }).success).toBe(true);
    expect(SubmissionInput.safeParse({ ...one, address: "javascript:alert(1)" }).success).toBe(false);
    expect(Resubmission.safeParse({ ...one, text: "", submissionId: 1, revision: 1 }).success).toBe(false);
  });
});
