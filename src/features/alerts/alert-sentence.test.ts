/** Alerts in both languages. */
import { describe, expect, it } from "vitest";
import { formatFor } from "#ui/format/format-for.ts";
import { wordsFor } from "#ui/words/words-for.ts";
import { type AlertFacts, alertHead, alertNumbers } from "./alert-sentence.ts";
import { alertWords } from "./words.ts";

const speech = (locale: "en" | "zh-CN") => ({
  t: wordsFor(locale, alertWords),
  format: formatFor({ locale, timezone: "Asia/Shanghai", currency: "CNY" }),
  locale,
});

const facts: AlertFacts = {
  kind: "rule",
  rule: "Conversion collapses",
  metric: "conversion_rate",
  condition: "benchmark",
  object: "Kuaishou",
  count: null,
  figures: {
    value: 0.0041,
    reference: 0.0064,
    limit: 0.00448,
    fromMs: Date.parse("2026-11-19T05:00:00Z"),
    toMs: Date.parse("2026-11-19T08:00:00Z"),
    sample: 2_196,
    probability: null,
  },
};

describe("an alert says what is the matter with what, and by which figures", () => {
  it.each([
    ["en", "Kuaishou: conversion rate 35.9% below usual", "0.41% against 0.64%, Thu 19 Nov, 13:00–16:00 · limit 0.45%"],
    ["zh-CN", "Kuaishou：转化率比平时低 35.9%", "0.41%，对比 0.64%，11月19日 周四 13:00–16:00 · 界限 0.45%"],
  ] as const)("%s", (locale, head, numbers) => {
    expect(alertHead(facts, speech(locale))).toBe(head);
    expect(alertNumbers(facts, speech(locale))).toBe(numbers);
  });

  it("without anything to compare with, the figure stands alone", () => {
    const alone = { ...facts, condition: "expression", figures: { ...facts.figures, reference: null } } as const;
    expect(alertHead(alone, speech("en"))).toBe("Kuaishou: conversion rate 0.41%");
    expect(alertNumbers(alone, speech("en"))).toContain("0.41%, Thu 19 Nov, 13:00–16:00");
  });

  it.each([
    ["data_stale", "Kuaishou: figures are late"],
    ["action_failed", "Kuaishou: an action on the platform failed"],
    ["rule_error", "Conversion collapses could not be computed three times in a row"],
    ["storm", "61 alerts at once"],
  ])("%s", (kind, head) => {
    expect(alertHead({ ...facts, kind, metric: null, figures: {}, count: 61 }, speech("en"))).toBe(head);
  });

  it("is late in Chinese, too", () => {
    expect(alertHead({ ...facts, kind: "data_stale", object: "快手" }, speech("zh-CN"))).toBe("快手：数据延迟");
  });
});
