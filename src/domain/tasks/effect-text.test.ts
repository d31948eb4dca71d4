/** Effects as they are said, and what a task is measured on. */
import { describe, expect, it } from "vitest";
import type { Effect } from "./effect.ts";
import { type EffectSubject, effectObject } from "./effect-object.ts";
import { effectHeadline, effectSentence } from "./effect-text.ts";

const measured: Effect = {
  ...{ verdict: "helped", reason: null, metric: "conversion_rate", dimension: "landing_page", key: "/lp" },
  ...{ method: "against_others", before: 0.02, after: 0.0225, expected: 0.0207 },
  ...{ effect: 0.0018, low: 0.0009, high: 0.0027, days: 7, controls: 4, changedMs: 0, measuredMs: 0, final: false },
};
const en = { locale: "en", currency: "CNY" } as const;
const zh = { locale: "zh-CN", currency: "CNY" } as const;

describe("an effect in words", () => {
  it("says its verdict and its interval", () => {
    expect(effectHeadline(measured, en)).toBe("helped +0.18 pp [0.09, 0.27]");
    expect(effectHeadline(measured, zh)).toBe("有效 +0.18 个百分点 [0.09, 0.27]");
  });

  it.each([
    [{ metric: "cpa", effect: -512, low: -800, high: -224 }, "helped −5.12 CNY [−8.00, −2.24]"],
    [{ metric: "complaints", verdict: "hurt", effect: 12.34, low: 4, high: 20 }, "hurt +12.3 a day [4.0, 20.0]"],
    [{ metric: "roas", effect: 0.4, low: 0.1, high: 0.7 }, "helped +0.40 [0.10, 0.70]"],
    [{ verdict: "no_evidence", effect: 0.00001, low: -0.01, high: 0.01 }, "no evidence 0.00 pp [−1.00, 1.00]"],
    [{ verdict: "too_early", effect: null, low: null, high: null }, "too early"],
  ] as const)("%o", (given, headline) => {
    expect(effectHeadline({ ...measured, ...given }, en)).toBe(headline);
  });

  it("says against what, and for how long", () => {
    expect(effectSentence(measured, en)).toBe(
      "Conversion rate +0.18 pp [0.09, 0.27], against 4 untouched pages at the same hours of the week, 7 days so far: helped.",
    );
    expect(effectSentence({ ...measured, method: "before_after", controls: 0, final: true, days: 14 }, zh)).toBe(
      "转化率 +0.18 个百分点 [0.09, 0.27]，仅前后对比，没有未改动的对照，共 14 天：有效。",
    );
    const early = { ...measured, verdict: "too_early", reason: "days", effect: null, low: null, high: null } as const;
    expect(effectSentence(early, en)).toBe(
      "Conversion rate: too early, fewer than three days are known since the change.",
    );
    expect(effectSentence({ ...early, verdict: "no_evidence", reason: "no_object" }, zh)).toBe(
      "无法衡量：任务未指明可衡量的对象。",
    );
  });
});

describe("what a task is measured on", () => {
  const none: EffectSubject = { kind: "landing_page", objectKind: "none", objectKey: "", pagePath: null, alert: null };
  const ctr = { metric: "ctr", scopeKind: "channel", scopeKey: "bilibili" };
  it.each([
    ["the alert's metric where it was seen", { ...none, pagePath: "/lp", alert: ctr }, ["channel", "bilibili", "ctr"]],
    ["its page", { ...none, pagePath: "/lp" }, ["landing_page", "/lp", "conversion_rate"]],
    [
      "its object",
      { ...none, kind: "creative", objectKind: "channel", objectKey: "douyin" },
      ["channel", "douyin", "ctr"],
    ],
    [
      "everything, where the alert was about that",
      { ...none, alert: { metric: "complaints", scopeKind: "none", scopeKey: "" } },
      ["none", "", "complaints"],
    ],
    [
      "what can be known by page",
      {
        ...none,
        kind: "creative",
        objectKind: "landing_page",
        objectKey: "/lp",
        alert: { metric: "visitors", scopeKind: "landing_page", scopeKey: "/lp" },
      },
      null,
    ],
    ["nothing, where it names nothing", none, null],
  ])("%s", (_says, subject, expected) => {
    const found = effectObject(subject);
    expect(found === null ? null : [found.dimension, found.key, found.metric.id]).toEqual(expected);
  });
});
