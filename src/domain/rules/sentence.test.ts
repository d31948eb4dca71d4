/** Rules as the form explains them, in both languages. */
import { expect, it } from "vitest";
import { RuleDefinition } from "./rule.ts";
import { ruleSentence } from "./sentence.ts";
import { findTemplate, ruleTemplates } from "./templates.ts";

const names = { currency: "CNY", label: (key: string) => ({ douyin: "Douyin", baidu: "百度" })[key] ?? key };
const said = (definition: RuleDefinition | undefined) =>
  definition === undefined ? [] : [ruleSentence(definition, "en", names), ruleSentence(definition, "zh-CN", names)];

const rule = (changes: object) => RuleDefinition.parse({ settleHours: 0, forTicks: 1, keepTicks: 1, ...changes });

it.each<[name: string, definition: RuleDefinition | undefined, en: string, zh: string]>([
  [
    "the breaker on ROAS",
    findTemplate("roas_breaker")?.definition,
    "When the ROAS of a channel over two days (longer where too little is spent to tell) is below 1 : 1.5 with a probability of 99%, orders that are still to come taken into account (target 1 : 2.25), at 3 hourly checks in a row, raise a red alert and pause the channel. It is over after 6 good checks in a row. The latest 3 hours are left out, since they may still change. A channel that was paused is left alone for 24 hours.",
    "当任一渠道的投产比在近 2 天（消耗不够判断时自动拉长）低于 1 : 1.5，把握不低于 99%（目标 1 : 2.25，已把还没回传的订单算进去），且连续 3 次每小时检查都如此时，发红色预警，并暂停该渠道投放。连续 6 次检查正常后解除。最近 3 小时的数据可能还会变，不计入。暂停过的渠道 24 小时内不再动它。",
  ],
  [
    "a surge",
    findTemplate("complaints_surge")?.definition,
    "When the workspace’s complaints over 24 hours are at least twice the usual for those hours of the week, given at least 5 complaints, raise a blue alert and file a task. It is over after 6 good checks in a row.",
    "当全部流量的投诉在近 24 小时达到同时段基准的 2 倍及以上（投诉不少于 5 才判断）时，发蓝色预警，并派一个任务。连续 6 次检查正常后解除。",
  ],
  [
    "money, some scopes, a sample of money",
    rule({
      watch: { kind: "metric", metric: "cpc", by: "channel", only: ["douyin", "baidu"] },
      condition: { kind: "threshold", side: "above", value: 1.5 },
      windowHours: 6,
      sample: { measure: "spend", least: 1000 },
    }),
    "When the CPC of Douyin or 百度 over 6 hours is at or above ¥1.5, given spend of at least ¥1,000, raise a yellow alert. It is over after one good check.",
    "当Douyin或百度的点击成本在近 6 小时达到或超过 ¥1.5（消耗不少于 ¥1,000 才判断）时，发黄色预警。恢复正常即解除。",
  ],
  [
    "an expression",
    rule({
      watch: { kind: "metric", metric: "orders", by: "channel", except: ["douyin"] },
      condition: { kind: "expression", bad: "orders < 3 && spend > 100" },
    }),
    "When the orders of a channel other than Douyin over 24 hours meet the condition “orders < 3 && spend > 100”, raise a yellow alert. It is over after one good check.",
    "当任一渠道（Douyin除外）的订单在近 24 小时满足条件“orders < 3 && spend > 100”时，发黄色预警。恢复正常即解除。",
  ],
  [
    "a change",
    rule({
      watch: { kind: "metric", metric: "conversion_rate", by: "landing_page" },
      condition: { kind: "change", side: "down", share: 0.3 },
      windowHours: 48,
      severity: "red",
    }),
    "When the conversion rate of a landing page over 2 days is down by 30% or more on the 2 days before, raise a red alert. It is over after one good check.",
    "当任一落地页的转化率在近 2 天比之前的 2 天下降 30% 及以上时，发红色预警。恢复正常即解除。",
  ],
])("%s", (_name, definition, en, zh) => {
  expect(said(definition)).toEqual([en, zh]);
});

it("every template is told in both languages, and nothing of it is left open", () => {
  expect(ruleTemplates.length).toBeGreaterThanOrEqual(10);
  for (const { definition } of ruleTemplates)
    for (const sentence of said(definition)) expect(sentence).not.toMatch(/undefined|null|NaN|\{|_/);
});
