/** Definitions in both languages. */
import { expect, it } from "vitest";
import { FunnelStepAudience } from "#domain/audiences/audience.ts";
import { formatFor } from "#ui/format/format-for.ts";
import { wordsFor } from "#ui/words/words-for.ts";
import { howText, suggestedName, whoText } from "./definition-text.ts";
import { audienceWords } from "./words.ts";

const definition = FunnelStepAudience.parse({
  kind: "funnel_step",
  funnel: {
    from: "2026-11-01",
    to: "2026-11-29",
    step: ["Page Viewed", "Checkout Started", "Order Completed"],
    window: "24h",
    exclude: ["Order Refunded"],
    filter: { device: ["mobile"], channel: ["douyin", "baidu"] },
  },
  at: 3,
  outcome: "lost",
});

const channelName = (key: string) => (key === "douyin" ? "抖音" : key);

it.each([
  [
    "en",
    "Got to “Checkout Started”, not to “Order Completed”",
    "entered 1–28 Nov, within 24 hours · steps in order · without Order Refunded in between · only channel = 抖音, baidu; device = mobile",
    "Lost before Order Completed",
  ],
  [
    "zh-CN",
    "到达“Checkout Started”，未到“Order Completed”",
    "11月1–28日 进入，24 小时内 · 按顺序 · 其间没有 Order Refunded · 仅限渠道 = 抖音, baidu；设备 = mobile",
    "Order Completed 前流失",
  ],
] as const)("%s", (locale, who, how, name) => {
  const t = wordsFor(locale, audienceWords);
  const format = formatFor({ locale, timezone: "Asia/Shanghai", currency: "CNY" });
  expect([whoText(definition, t), howText(definition, t, format, channelName), suggestedName(definition, t)]).toEqual([
    who,
    how,
    name,
  ]);
});

it("says whom a step was reached by", () => {
  const t = wordsFor("en", audienceWords);
  expect(whoText({ ...definition, at: 1, outcome: "converted" }, t)).toBe("Got to “Page Viewed”");
});
