/** What the rates of data connectivity mean, in both languages. */
import type { Metric } from "#domain/metrics/metric.ts";
import type { ConnectivityPart } from "./connectivity-question.ts";

export interface ConnectivityDefinition
  extends Pick<Metric, "version" | "names" | "formula" | "population" | "timeBasis" | "owner"> {
  readonly id: ConnectivityPart;
}

const shared = { version: 1, owner: "shared" } as const;

export const connectivityDefinitions: readonly ConnectivityDefinition[] = [
  {
    ...shared,
    id: "spend",
    names: { en: "Spend that reaches a visit", "zh-CN": "消耗接得上访问" },
    formula: {
      en: "rows of spend whose campaign had a tagged visit ÷ rows of spend",
      "zh-CN": "所属活动有带标记访问的消耗行数 ÷ 消耗行数",
    },
    population: { en: "Rows of spend of the span, as they stand", "zh-CN": "期内的消耗行（当前版本）" },
    timeBasis: { en: "When the money was spent; visits of the same span", "zh-CN": "消耗发生时间；同期访问" },
  },
  {
    ...shared,
    id: "visits",
    names: { en: "Visits with a known channel", "zh-CN": "访问知道来路" },
    formula: {
      en: "visits with a channel, or direct ones of people who came through one within 30 days ÷ visits",
      "zh-CN": "有渠道的访问，或 30 天内曾由渠道到访者的直接访问 ÷ 访问数",
    },
    population: { en: "Visits without bots", "zh-CN": "不含机器人的访问" },
    timeBasis: { en: "When the visit began", "zh-CN": "访问开始时间" },
  },
  {
    ...shared,
    id: "orders",
    names: { en: "Orders of an identified person", "zh-CN": "订单认得出人" },
    formula: { en: "orders of a person with a user id ÷ orders", "zh-CN": "有用户 ID 者的订单 ÷ 订单数" },
    population: { en: "Orders, once each", "zh-CN": "去重后的订单" },
    timeBasis: { en: "When the order was placed", "zh-CN": "下单时间" },
  },
  {
    ...shared,
    id: "campaigns",
    names: { en: "Campaigns with a landing page", "zh-CN": "活动有落地页" },
    formula: {
      en: "campaigns with a visit that landed on a known page ÷ campaigns that spent or brought a visit",
      "zh-CN": "有访问落在已知页面的活动 ÷ 有消耗或访问的活动",
    },
    population: { en: "Campaigns that ran in the span", "zh-CN": "期内投放的活动" },
    timeBasis: { en: "Visits and spend of the span", "zh-CN": "期内访问与消耗" },
  },
];
